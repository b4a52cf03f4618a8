using System.Data.Common;
using DigitalHelperBot.Storage;

namespace DigitalHelperBot.Asking;

/// <summary>A question, as it is first written down.</summary>
public sealed class QuestionAsked(AskedQuestion question) : TurnWrite
{
    private static readonly Statement Insert = new(
        """
        INSERT INTO questions (id, person_key, asked_at, text, outcome, article_id, offered, answerable, result, scope, thread_id, platform, site_id)
        SELECT @id, CAST(@person AS BIGINT), @asked_at, @text, @outcome, @article, @offered, @answerable, @result, @scope, @thread, @platform, @site
        WHERE EXISTS (SELECT 1 FROM people WHERE key = CAST(@person AS BIGINT))
        """,
        "id", "person", "asked_at", "text", "outcome", "article", "offered", "answerable", "result", "scope", "thread", "platform", "site");

    /// <summary>When the person's row is gone, perhaps at another instance, the key that was remembered is nobody's.</summary>
    public override bool MustTakeEffect => true;

    public override Statement Statement => Insert;

    public override void Bind(DbParameterCollection parameters)
    {
        parameters.Set(0, question.Id);
        parameters.Set(1, question.PersonKey);
        parameters.Set(2, question.AskedAt);
        parameters.Set(3, question.Text);
        parameters.Set(4, (int)question.Outcome);
        parameters.Set(5, question.ArticleId);
        parameters.Set(6, question.Offered);
        parameters.Set(7, question.Answerable);
        parameters.Set(8, (int)QuestionResult.Unknown);
        parameters.Set(9, (int)question.Scope);
        parameters.Set(10, question.ThreadId);
        parameters.Set(11, question.Platform);
        parameters.Set(12, question.SiteId);
    }
}

/// <summary>A question that the person changed within a few minutes: the same row, asked once.</summary>
public sealed class QuestionEdited(AskedQuestion question) : TurnWrite
{
    private static readonly Statement Update = new(
        """
        UPDATE questions
        SET text = @text, outcome = @outcome, article_id = @article, offered = @offered, answerable = @answerable
        WHERE id = @id
        """,
        "id", "text", "outcome", "article", "offered", "answerable");

    public override Statement Statement => Update;

    public override void Bind(DbParameterCollection parameters)
    {
        parameters.Set(0, question.Id);
        parameters.Set(1, question.Text);
        parameters.Set(2, (int)question.Outcome);
        parameters.Set(3, question.ArticleId);
        parameters.Set(4, question.Offered);
        parameters.Set(5, question.Answerable);
    }
}

/// <summary>The article that the person chose from an offer or a list.</summary>
public sealed class ArticleChosen(long questionId, string articleId) : TurnWrite
{
    private static readonly Statement Update = new(
        """UPDATE questions SET article_id = @article WHERE id = @id""",
        "id", "article");

    public override Statement Statement => Update;

    public override void Bind(DbParameterCollection parameters)
    {
        parameters.Set(0, questionId);
        parameters.Set(1, articleId);
    }
}

/// <summary>What the person said became of it. The last word counts.</summary>
public sealed class QuestionResultSaid(long questionId, QuestionResult result, DateTimeOffset at) : TurnWrite
{
    private static readonly Statement Update = new(
        """UPDATE questions SET result = @result, result_at = @at WHERE id = @id""",
        "id", "result", "at");

    public override Statement Statement => Update;

    public override void Bind(DbParameterCollection parameters)
    {
        parameters.Set(0, questionId);
        parameters.Set(1, (int)result);
        parameters.Set(2, at);
    }
}
