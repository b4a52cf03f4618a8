using System.Data.Common;
using DigitalHelperBot.Storage;

namespace DigitalHelperBot.KnownProblems;

internal sealed class ProblemStarted(KnownProblem problem) : TurnWrite
{
    private static readonly Statement Insert = Statement.Insert("known_problems", "id", "says", "about", "place", "started_at", "started_by", "ends_at");

    public override Statement Statement => Insert;

    public override void Bind(DbParameterCollection parameters)
    {
        parameters.Set(0, problem.Id);
        parameters.Set(1, problem.Says);
        parameters.Set(2, problem.About);
        parameters.Set(3, problem.Place);
        parameters.Set(4, problem.StartedAt);
        parameters.Set(5, problem.StartedBy);
        parameters.Set(6, problem.EndsAt);
    }
}

/// <summary>Somebody in IT says that it is over.</summary>
internal sealed class ProblemStopped(long problemId, string by, DateTimeOffset now) : TurnWrite
{
    private static readonly Statement Update = new(
        "UPDATE known_problems SET stopped_at = @now, stopped_by = @by WHERE id = @id AND stopped_at IS NULL AND ends_at > @now", "now", "by", "id");

    public override Statement Statement => Update;

    public override bool MustTakeEffect => true;

    public override void Bind(DbParameterCollection parameters)
    {
        parameters.Set(0, now);
        parameters.Set(1, by);
        parameters.Set(2, problemId);
    }
}

/// <summary>Committed with the notices to those who asked, so that they are told once.</summary>
internal sealed class ProblemOver(long problemId, DateTimeOffset now) : TurnWrite
{
    private static readonly Statement Update = new("UPDATE known_problems SET told_at = @now WHERE id = @id AND told_at IS NULL", "now", "id");

    public override Statement Statement => Update;

    public override bool MustTakeEffect => true;

    public override void Bind(DbParameterCollection parameters)
    {
        parameters.Set(0, now);
        parameters.Set(1, problemId);
    }
}

/// <summary>The person was told of the problem. Asked again, they are still told once when it is over.</summary>
internal sealed class ProblemShown(ProblemAsker asker) : TurnWrite
{
    private static readonly Statement Insert = new(
        """
        INSERT INTO problem_askers (id, problem_id, person_key, question_id, at)
        VALUES (@id, @problem, @person, @question, @at) ON CONFLICT (problem_id, person_key) DO NOTHING
        """,
        "id", "problem", "person", "question", "at");

    public override Statement Statement => Insert;

    public override void Bind(DbParameterCollection parameters)
    {
        parameters.Set(0, asker.Id);
        parameters.Set(1, asker.ProblemId);
        parameters.Set(2, asker.PersonKey);
        parameters.Set(3, asker.QuestionId);
        parameters.Set(4, asker.At);
    }
}

/// <summary>The person meant something else, so it is nothing to them when it is over.</summary>
public sealed class ProblemNotMeant(long questionId, long person) : TurnWrite
{
    private static readonly Statement Delete = new("DELETE FROM problem_askers WHERE question_id = @question AND person_key = @person", "question", "person");

    public override Statement Statement => Delete;

    public override void Bind(DbParameterCollection parameters)
    {
        parameters.Set(0, questionId);
        parameters.Set(1, person);
    }
}
