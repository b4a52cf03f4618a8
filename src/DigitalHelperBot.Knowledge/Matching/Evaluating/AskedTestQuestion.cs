namespace DigitalHelperBot.Knowledge.Matching.Evaluating;

/// <summary>One question and what the matcher made of it.</summary>
/// <param name="Question">The line.</param>
/// <param name="Text">As asked: with typing errors, when there are any.</param>
/// <param name="Ranking">By score alone.</param>
/// <param name="Result">As a person would get it.</param>
public sealed record AskedTestQuestion(TestQuestion Question, string Text, MatchResult Ranking, MatchResult Result)
{
    public bool IsAnswerable => Question.Expected.Kind == ExpectationKind.Answerable;

    public bool IsRightFirst => Ranking.Ranked.Count > 0 && IsRight(Ranking.Ranked[0]);

    public bool IsRightAmong(int best) => Ranking.Ranked.Take(best).Any(IsRight);

    internal Way Way => Result.Outcome switch
    {
        MatchOutcome.Answered => IsRight(Result.Ranked[0]) ? Way.AnsweredRight : Way.AnsweredWrong,
        MatchOutcome.Offered => Result.Ranked.Take(Result.OfferCount).Any(IsRight) ? Way.OfferedRight : Way.OfferedWrong,
        MatchOutcome.NoAnswer => Way.NoAnswer,
        _ => Way.AskedBack,
    };

    private bool IsRight(Match match) => Question.Expected.ArticleIds.Contains(match.ArticleId);
}

internal enum Way
{
    AnsweredRight,
    AnsweredWrong,
    OfferedRight,
    OfferedWrong,
    AskedBack,
    NoAnswer,
}
