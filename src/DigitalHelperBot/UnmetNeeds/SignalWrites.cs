using System.Data.Common;
using DigitalHelperBot.Storage;

namespace DigitalHelperBot.UnmetNeeds;

/// <summary>Writes a sign of an unmet need down. The same sign about the same question counts once.</summary>
internal sealed class SignalRecorded(Signal signal) : TurnWrite
{
    private static readonly Statement Insert = new(
        """
        INSERT INTO signals (id, question_id, person_key, kind, text, detail, article_id, device, step, site_id, quiet, need_id, placed_by, at)
        SELECT @id, CAST(@question AS BIGINT), CAST(@person AS BIGINT), @kind, @text, CAST(@detail AS TEXT), CAST(@article AS TEXT), CAST(@device AS INTEGER), CAST(@step AS INTEGER),
               @site, @quiet, @need, @placed_by, @at
        WHERE NOT EXISTS (
            SELECT 1 FROM signals
            WHERE question_id = CAST(@question AS BIGINT) AND kind = @kind AND COALESCE(article_id, '') = COALESCE(CAST(@article AS TEXT), '')
              AND COALESCE(device, 0) = COALESCE(CAST(@device AS INTEGER), 0) AND COALESCE(step, 0) = COALESCE(CAST(@step AS INTEGER), 0))
        """,
        "id", "question", "person", "kind", "text", "detail", "article", "device", "step", "site", "quiet", "need", "placed_by", "at");

    public override Statement Statement => Insert;

    public override void Bind(DbParameterCollection parameters)
    {
        parameters.Set(0, signal.Id);
        parameters.Set(1, signal.QuestionId);
        parameters.Set(2, signal.PersonKey);
        parameters.Set(3, (int)signal.Kind);
        parameters.Set(4, signal.Text);
        parameters.Set(5, signal.Detail);
        parameters.Set(6, signal.ArticleId);
        parameters.Set(7, (int?)signal.Device);
        parameters.Set(8, signal.Step);
        parameters.Set(9, signal.SiteId);
        parameters.Set(10, signal.Quiet);
        parameters.Set(11, signal.NeedId);
        parameters.Set(12, (int)signal.PlacedBy);
        parameters.Set(13, signal.At);
    }
}

/// <summary>What the person told IT about their question, in their words; more that they tell later is added to it.</summary>
internal sealed class DetailAdded(long questionId, string detail) : TurnWrite
{
    private static readonly Statement Update = new(
        """UPDATE signals SET detail = CASE WHEN detail IS NULL THEN @detail ELSE detail || ' / ' || @detail END WHERE question_id = @question AND kind = 4""",
        "question", "detail");

    public override Statement Statement => Update;

    public override void Bind(DbParameterCollection parameters)
    {
        parameters.Set(0, questionId);
        parameters.Set(1, detail);
    }
}

/// <summary>The person changed the question, so what was missed before is no longer what they asked.</summary>
internal sealed class MissedQuestionWithdrawn(long questionId) : TurnWrite
{
    private static readonly Statement Delete = new(
        """DELETE FROM signals WHERE question_id = @question AND kind = 0""",
        "question");

    public override Statement Statement => Delete;

    public override void Bind(DbParameterCollection parameters) => parameters.Set(0, questionId);
}

/// <summary>The person does not want to be told when this need is met.</summary>
public sealed class AskerWantsQuiet(long questionId) : TurnWrite
{
    private static readonly Statement Update = new("""UPDATE signals SET quiet = TRUE WHERE question_id = @question""", "question");

    public override Statement Statement => Update;

    public override void Bind(DbParameterCollection parameters) => parameters.Set(0, questionId);
}

/// <summary>Gives a signal the need that it was stored without.</summary>
internal sealed class SignalPlaced(long id, long needId) : TurnWrite
{
    private static readonly Statement Update = new("UPDATE signals SET need_id = @need WHERE id = @id AND need_id IS NULL", "need", "id");

    public override Statement Statement => Update;

    public override void Bind(DbParameterCollection parameters)
    {
        parameters.Set(0, needId);
        parameters.Set(1, id);
    }
}
