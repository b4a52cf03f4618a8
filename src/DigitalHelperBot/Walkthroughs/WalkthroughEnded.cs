using System.Data.Common;
using DigitalHelperBot.Storage;

namespace DigitalHelperBot.Walkthroughs;

/// <summary>Writes one press down. The same press on the same step of the same question counts once.</summary>
public sealed class WalkthroughEnded(WalkthroughOutcome outcome) : TurnWrite
{
    private static readonly Statement Insert = new(
        """
        INSERT INTO walkthrough_outcomes (id, question_id, person_key, article_id, ended_as, device, step, at)
        SELECT @id, @question, CAST(@person AS BIGINT), @article, @end, @device, CAST(@step AS INTEGER), @at
        WHERE NOT EXISTS (
            SELECT 1 FROM walkthrough_outcomes
            WHERE question_id = @question AND article_id = @article AND ended_as = @end AND device = @device AND COALESCE(step, 0) = COALESCE(CAST(@step AS INTEGER), 0))
        """,
        "id", "question", "person", "article", "end", "device", "step", "at");

    public override Statement Statement => Insert;

    public override void Bind(DbParameterCollection parameters)
    {
        parameters.Set(0, outcome.Id);
        parameters.Set(1, outcome.QuestionId);
        parameters.Set(2, outcome.PersonKey);
        parameters.Set(3, outcome.ArticleId);
        parameters.Set(4, (int)outcome.End);
        parameters.Set(5, (int)outcome.Device);
        parameters.Set(6, outcome.Step);
        parameters.Set(7, outcome.At);
    }
}
