using System.Diagnostics;
using DigitalHelperBot.Knowledge.Matching;
using DigitalHelperBot.Knowledge.Matching.Evaluating;
using DigitalHelperBot.Knowledge.Matching.KnownUnmet;

namespace DigitalHelperBot.Asking;

/// <summary>What to measure.</summary>
internal sealed record EvaluationRequest
{
    public required string Articles { get; init; }
    public string? Questions { get; init; }
    public string? Threads { get; init; }
    public string? KnownUnmet { get; init; }

    /// <summary>Questions to choose the threshold on; null to use the learned limit.</summary>
    public string? Dev { get; init; }
    public ulong? Typos { get; init; }
    public required MatcherOptions Options { get; init; }
}

/// <summary>What was measured: either part is null when it was not asked for.</summary>
internal sealed record EvaluationFigures(EvaluationReport? Questions, ThreadReport? Threads, IReadOnlyList<Confusion> Worst);

/// <summary>Builds a matcher from the given articles and asks it everything.</summary>
internal sealed class EvaluationRun(EvaluationRequest request)
{
    private const int MostConfusions = 20;

    public EvaluationFigures Measure()
    {
        var articles = ArticleSource.Load(request.Articles);
        var ids = articles.Select(article => article.Id).ToHashSet(StringComparer.Ordinal);
        var questions = request.Questions is { } file ? QuestionFile.Load(file, ids) : [];
        var threads = request.Threads is { } threadFile ? ThreadFile.Load(threadFile, ids) : [];
        var dev = request.Dev is { } devFile ? QuestionFile.Load(devFile, ids) : [];
        var options = request.Options with { KnownUnmet = KnownUnmet() };

        var start = Stopwatch.GetTimestamp();
        var matcher = Matcher.Build(articles, options);
        var build = Stopwatch.GetElapsedTime(start);

        var played = threads.Count > 0 ? ThreadEvaluation.Play(matcher, threads) : null;
        if (questions.Count == 0) return new EvaluationFigures(null, played, []);
        var threshold = dev.Count > 0 ? Evaluation.LarsonThreshold(Evaluation.Ask(matcher, dev).Asked) : matcher.Limits.NoAnswer;
        Evaluation.WarmUp(matcher, questions);
        var (asked, times) = Evaluation.Ask(matcher, questions, request.Typos is { } seed ? new TypingErrors(seed) : null);
        return new EvaluationFigures(Evaluation.Report(matcher, asked, times, threshold, articles.Count, build), played, Confusion.Worst(matcher, asked, MostConfusions));
    }

    /// <summary>What the bot itself would know of with these articles: the shipped needs go with the starter articles, not with a file of other subjects.</summary>
    private IReadOnlyList<string> KnownUnmet()
    {
        IReadOnlyList<string> shipped = Directory.Exists(request.Articles) ? KnownUnmetList.Shipped : [];
        return request.KnownUnmet is { } file ? [.. shipped, .. QuestionFile.LoadKnownUnmet(file)] : shipped;
    }
}
