using DigitalHelperBot.Knowledge.Matching.Conversations;
using DigitalHelperBot.Knowledge.Matching.Outcomes;

namespace DigitalHelperBot.Knowledge.Matching;

/// <summary>From the words of one question to its outcome.</summary>
internal readonly ref struct Decision
{
    private const int MostRanked = 10;
    private const int MostOffers = 3;

    // Someone's exact words beat small talk and vagueness.
    private const float SameWords = 0.97f;

    // Of two articles that are nearly as good, the person chooses.
    private const float ClearlyAhead = 0.3f;

    private const double NearlyCertain = 0.95;
    private const int FewWords = 2;

    // Few words hold little evidence, whatever they ask for: for each that is missing, articles are offered a little sooner.
    private const int EnoughWords = 6;
    private const double SoonerAWord = 0.06;

    private readonly MatcherParts _parts;
    private readonly MatchScratch _scratch;
    private readonly Span<float> _scores;
    private readonly Evidence _evidence;

    /// <param name="parts">The matcher.</param>
    /// <param name="scratch">Holds the question, read.</param>
    /// <param name="unwanted">An article that the person has said is not what they want, or null.</param>
    public Decision(MatcherParts parts, MatchScratch scratch, string? unwanted = null)
    {
        (_parts, _scratch) = (parts, scratch);
        var all = scratch.Scores(parts.Articles.Count + 1);
        _scores = all[..^1];
        parts.Model.Score(scratch.Reading.Words, scratch.Index, all);
        if (parts.Articles.Find(unwanted) is >= 0 and var article) _scores[article] -= 2;
        Urgency.Raise(parts, scratch.Reading.Words, _scores);
        _evidence = Evidence.For(parts.Model, scratch.Reading.Words, scratch.Index, all, out _);
    }

    /// <summary>The limits for a question of so many words.</summary>
    private Limits Limits => _parts.Limits with { NoAnswer = _parts.Limits.NoAnswer * (1 - (SoonerAWord * Math.Max(0, EnoughWords - _scratch.Reading.Words.Count))) };

    private double Answerable => _scores.IsEmpty ? 0 : _parts.Answerability.Of(_evidence);

    /// <summary>By score alone: no small talk, no asking back.</summary>
    public MatchResult Rank()
    {
        var outcome = OutcomeOf(Answerable);
        var ranked = Ranking.Best(_scores, _parts.Articles.Ids, MostRanked);
        return Result(outcome, ranked, offers: outcome == MatchOutcome.Offered ? Math.Min(MostOffers, ranked.Length) : 0);
    }

    public MatchResult Decide()
    {
        var talk = SmallTalk.Find(_scratch.Reading.Spelt);
        if (talk != TalkKind.None && !IsExact()) return Result(MatchOutcome.Talk, [], talk: talk);
        var ranked = Ranking.Best(_scores, _parts.Articles.Ids, MostRanked);
        if (IsVague() && !IsExact())
        {
            return Result(MatchOutcome.AskedBack, ranked, Likeliest.Categories(_scores, _parts.Articles));
        }

        var outcome = OutcomeOf(Answerable);
        var offers = outcome == MatchOutcome.Offered ? _parts.Steps.Fill(ranked, _scratch.Reading.Words, MostOffers, _scores) : 0;
        return Result(outcome, ranked, offers: offers);
    }

    private bool IsVague() => _parts.Vagueness.Of(_scratch.Reading.Words) switch
    {
        Saying.Nothing => _scratch.Reading.Words.Count <= FewWords || Answerable < NearlyCertain,
        Saying.Little => Answerable < Limits.Answer,
        Saying.OneThing => Answerable < Limits.NoAnswer,
        _ => false,
    };

    /// <summary>Whether the question is, word for word, one that the best article has, or one that is known to have none.</summary>
    private bool IsExact()
    {
        var least = SameWords * _scratch.Index.Self;
        return least > 0 && (_evidence.Nearest >= least || _parts.Model.Nearest(_scratch.Index, _parts.Articles.Count, least) > least);
    }

    private MatchOutcome OutcomeOf(double answerable) =>
        _scores.IsEmpty ? MatchOutcome.NoAnswer
        : answerable >= Limits.Answer && _evidence.Margin >= ClearlyAhead ? MatchOutcome.Answered
        : answerable >= Limits.NoAnswer ? MatchOutcome.Offered
        : MatchOutcome.NoAnswer;

    private MatchResult Result(MatchOutcome outcome, Match[] ranked, string[]? categories = null, TalkKind talk = TalkKind.None, int offers = 0) => new()
    {
        Outcome = outcome,
        Ranked = ranked,
        Answerable = Answerable,
        Limits = Limits,
        OfferCount = offers,
        Categories = categories ?? [],
        Talk = talk,
        Device = DeviceNames.Find(_scratch.Reading.Spelt),
    };
}
