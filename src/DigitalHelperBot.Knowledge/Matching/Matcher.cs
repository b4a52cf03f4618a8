using DigitalHelperBot.Knowledge.Articles;
using DigitalHelperBot.Knowledge.Matching.Conversations;

namespace DigitalHelperBot.Knowledge.Matching;

/// <summary>Finds the article that answers a question, or says that none does. Immutable: built once from a set of articles, used from any thread.</summary>
public sealed class Matcher
{
    private readonly MatcherParts _parts;

    internal Matcher(MatcherParts parts) => _parts = parts;

    /// <summary>Bytes that the matcher and its word table hold in memory, counted from its arrays.</summary>
    public long IndexBytes => _parts.Bytes;

    /// <summary>The limits in force, on the scale of <see cref="MatchResult.Answerable"/>.</summary>
    public Limits Limits => _parts.Limits;

    /// <summary>True when it was trained from its articles and nothing else; false when its limits were taken over, or when it is the quick one.</summary>
    public bool IsOfItsArticlesAlone => _parts.Key is not null;

    internal MatcherParts Parts => _parts;

    /// <summary>Builds a matcher. The order of <paramref name="articles"/> never changes an answer; the same input builds the same matcher.</summary>
    /// <exception cref="WordVectors.WordTableException">The word table is missing or damaged.</exception>
    public static Matcher Build(IReadOnlyList<Article> articles, CancellationToken cancellationToken = default) =>
        Build(articles, MatcherOptions.Default, cancellationToken);

    /// <inheritdoc cref="Build(IReadOnlyList{Article}, CancellationToken)"/>
    public static Matcher Build(IReadOnlyList<Article> articles, MatcherOptions options, CancellationToken cancellationToken = default) =>
        Build(articles, options, _ => { }, cancellationToken);

    /// <inheritdoc cref="Build(IReadOnlyList{Article}, CancellationToken)"/>
    /// <param name="articles">What it is built from.</param>
    /// <param name="options">What it is built with.</param>
    /// <param name="meanwhile">
    /// Is given a matcher that ranks as the one that is returned, with limits that suit most libraries, as soon as that is trained: to learn its own takes
    /// longer than all the rest. Not called where the limits are those of <see cref="MatcherOptions.Previous"/>.
    /// </param>
    /// <param name="cancellationToken">Ends it.</param>
    public static Matcher Build(IReadOnlyList<Article> articles, MatcherOptions options, Action<Matcher> meanwhile, CancellationToken cancellationToken = default) =>
        new(new MatcherBuilder(articles, options, cancellationToken).Build(parts => meanwhile(new Matcher(parts))));

    /// <summary>
    /// A matcher that is ready at once, and serves until the trained one is. After <see cref="MatcherOptions.Previous"/> only the articles that changed are
    /// trained, and the others' machines and the limits are kept; without it, or after many changes, each article's phrasings weigh alike.
    /// </summary>
    public static Matcher BuildQuick(IReadOnlyList<Article> articles, MatcherOptions? options = null, CancellationToken cancellationToken = default) =>
        new(new MatcherBuilder(articles, options ?? MatcherOptions.Default, cancellationToken).BuildQuick());

    /// <summary>Reads a question. Never throws for any text.</summary>
    /// <param name="question">What the person typed, cleaned by the edge. Read up to 4,000 characters.</param>
    /// <param name="before">What the person was shown before, if that is recent.</param>
    public MatchResult Match(string question, ConversationMemory? before = null)
    {
        var scratch = MatchScratch.ForThisThread;
        _parts.Reader.Read(question, scratch.Reading);
        var followUp = before is null ? FollowUpKind.None : FollowUps.Find(scratch.Reading.Spelt, out _);
        return followUp switch
        {
            FollowUpKind.None => new Decision(_parts, scratch).Decide(),
            FollowUpKind.Correction => Correct(before!, scratch),
            _ => FollowUpAnswers.About(_parts, before!, followUp, scratch),
        };
    }

    /// <summary>Ranks the articles for a question by score alone: no small talk, no asking back, no limits.</summary>
    public MatchResult Rank(string question)
    {
        var scratch = MatchScratch.ForThisThread;
        _parts.Reader.Read(question, scratch.Reading);
        return new Decision(_parts, scratch).Rank();
    }

    /// <summary>The same with every article scored exactly, however many there are. Slow: to measure what choosing the likeliest first loses.</summary>
    public MatchResult RankAll(string question)
    {
        var index = MatchScratch.ForThisThread.Index;
        index.LooksAtAll = true;
        try
        {
            return Rank(question);
        }
        finally
        {
            index.LooksAtAll = false;
        }
    }

    /// <summary>Why <paramref name="articleId"/> scored as it did for <paramref name="question"/>; heaviest first.</summary>
    public IReadOnlyList<Reason> Explain(string question, string articleId) => new Explanation(_parts, question).Of(articleId);

    /// <summary>What follows "no, i meant" first by itself and, when that is not enough, with the question before it.</summary>
    private MatchResult Correct(ConversationMemory before, MatchScratch scratch)
    {
        var spelt = scratch.Reading.Spelt;
        var meant = string.Join(' ', spelt.AsText().Split(' ')[FollowUps.CorrectionLength(spelt)..]);
        _parts.Reader.Read(meant, scratch.Reading);
        var alone = new Decision(_parts, scratch, before.ArticleId).Decide();
        if (alone.Outcome == MatchOutcome.Answered) return alone with { FollowUp = FollowUpKind.Correction };
        _parts.Reader.Read($"{meant} {before.Question}", scratch.Reading);
        var together = new Decision(_parts, scratch, before.ArticleId).Decide();
        return (together.Answerable > alone.Answerable || alone.Outcome == MatchOutcome.AskedBack ? together : alone) with { FollowUp = FollowUpKind.Correction };
    }
}
