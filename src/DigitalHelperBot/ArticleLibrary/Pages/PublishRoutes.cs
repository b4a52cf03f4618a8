using DigitalHelperBot.ArticleLibrary.Authoring;
using DigitalHelperBot.ArticleLibrary.Evidence;
using DigitalHelperBot.ItConsole;
using DigitalHelperBot.Knowledge.Articles;
using Microsoft.AspNetCore.Mvc;

namespace DigitalHelperBot.ArticleLibrary.Pages;

/// <param name="Words">Of the questions whose answer changes, by id, where they are still kept.</param>
/// <param name="Needs">Names of the open needs that it would meet, by id.</param>
public sealed record CheckView(
    string ArticleId, string Title, ArticleDraft? Draft, string? Published, bool PublishedHasChanged, IReadOnlyList<Finding> Stops, PublishingCheck? Check, CheckResult? Result, IReadOnlyDictionary<long, string> Words,
    IReadOnlyDictionary<long, string> Needs, IReadOnlyDictionary<string, string> Titles, DateTimeOffset Now, IReadOnlyList<Mistake> Mistakes, string? Reason)
{
    public bool IsOfThisDraft => Check is not null && Check.DraftRevision == Draft?.Revision;

    public bool IsSilent => Check is { State: CheckState.Running } && Now - Check.SeenAt > PublishingChecks.Silent;

    /// <summary>The person has to say why it is right to publish.</summary>
    public bool NeedsReason => Result is null || !IsOfThisDraft || Check!.State != CheckState.Done || Result.Takes;
}

/// <summary>From a draft to the article that people are shown.</summary>
internal static class PublishRoutes
{
    internal const int LongestReason = 500;

    public static async Task<IResult> ShowAsync(string article, string? done, ConsolePerson person, CheckLoading loading, CancellationToken cancellationToken) =>
        await loading.FindAsync(article, [], null, cancellationToken) is { } view ? ConsoleAnswer.Page<CheckPage>(new { Person = person, View = view, Done = done }) : WriteRoutes.NoSuchArticle(article);

    public static async Task<IResult> ReadyAsync(
        string article, [FromForm] int? revision, [FromForm] string? to, ConsolePerson person, Drafts drafts, Writing writing, WritingFindings findings, PublishingChecks checks, CancellationToken cancellationToken)
    {
        if (await drafts.FindAsync(article, cancellationToken) is not { } draft)
            return WriteRoutes.NoSuchArticle(article);
        var ready = to == "ready";
        if (ready && (await findings.OfAsync(article, draft.Text, cancellationToken)).Count(f => f.Level == FindingLevel.Fail) is > 0 and var fails && await writing.FindAsync(article, cancellationToken) is { } view)
        {
            Mistake[] mistakes = [new("", $"{Said.Count(fails, "thing", "things")} must be put right first. Each stands beside its field.")];
            return view.Form is null
                ? ConsoleAnswer.Mistakes<MarkdownPage>(new { Person = person, View = view with { Mistakes = mistakes }, Found = view.All })
                : ConsoleAnswer.Mistakes<WritePage>(new { Person = person, View = view with { Mistakes = mistakes } });
        }

        try
        {
            await drafts.SetReadyAsync(article, revision ?? -1, ready, person.Name, cancellationToken);
        }
        catch (DraftChangedException)
        {
            return await WriteRoutes.ConflictAsync(article, draft.Text, person, writing, cancellationToken);
        }

        // What it would change is worked out while somebody else is asked to look.
        if (ready && await drafts.FindAsync(article, cancellationToken) is { } now)
            await checks.StartAsync(now, person.Name, cancellationToken);
        return ConsoleAnswer.SeeOther(ready ? $"/console/articles/{article}/check?done=ready" : $"/console/articles/{article}?done=draft");
    }

    public static async Task<IResult> DiscardAsync(string article, [FromForm] int? revision, ConsolePerson person, Drafts drafts, Writing writing, ArticleLibrary library, CancellationToken cancellationToken)
    {
        try
        {
            await drafts.DiscardAsync(article, revision ?? -1, cancellationToken);
        }
        catch (DraftChangedException)
        {
            return await MovedOnAsync(article, person, drafts, writing, cancellationToken);
        }

        return ConsoleAnswer.SeeOther(library.Current.Articles.ContainsKey(article) ? $"/console/articles/{article}?done=discarded" : "/console/articles");
    }

    public static async Task<IResult> KeepAsync(string article, [FromForm] int? revision, ConsolePerson person, Drafts drafts, Writing writing, CancellationToken cancellationToken)
    {
        try
        {
            await drafts.BaseOnPublishedAsync(article, revision ?? -1, cancellationToken);
            return ConsoleAnswer.SeeOther($"/console/articles/{article}/write");
        }
        catch (DraftChangedException)
        {
            return await MovedOnAsync(article, person, drafts, writing, cancellationToken);
        }
    }

    public static async Task<IResult> StartCheckAsync(string article, ConsolePerson person, Drafts drafts, CheckLoading loading, PublishingChecks checks, CancellationToken cancellationToken)
    {
        if (await drafts.FindAsync(article, cancellationToken) is not { } draft)
            return WriteRoutes.NoSuchArticle(article);
        if (Drafts.Read(article, draft.Text) is not null)
        {
            await checks.StartAsync(draft, person.Name, cancellationToken);
            return ConsoleAnswer.SeeOther($"/console/articles/{article}/check");
        }

        Mistake[] mistakes = [new("", "The draft is no whole article yet. Put right what stands below, then look again.")];
        return ConsoleAnswer.Mistakes<CheckPage>(new { Person = person, View = await loading.FindAsync(article, mistakes, null, cancellationToken) });
    }

    public static async Task<IResult> CancelCheckAsync(string article, ConsolePerson person, PublishingChecks checks, CancellationToken cancellationToken)
    {
        await checks.CancelAsync(article, cancellationToken);
        return ConsoleAnswer.SeeOther($"/console/articles/{article}/check");
    }

    public static async Task<IResult> PublishAsync(
        string article, [FromForm] int? revision, [FromForm] string? reason, ConsolePerson person, CheckLoading loading, Publishing publishing, CancellationToken cancellationToken)
    {
        if (await loading.FindAsync(article, [], reason, cancellationToken) is not { Draft: not null } view)
            return WriteRoutes.NoSuchArticle(article);
        var why = string.IsNullOrWhiteSpace(reason) ? null : reason.Trim();
        if (why is { Length: > LongestReason })
            return Refuse("reason", $"Say it in {LongestReason} letters or fewer.");
        if (view.NeedsReason && why is null)
            return Refuse("reason", "Say why it is right to publish it, or go back and change it.");
        try
        {
            var stops = await publishing.PublishAsync(article, revision ?? -1, person.Name, why, cancellationToken);
            if (stops.Count > 0)
                return Refuse("", "Something must be put right first; it stands below.");
        }
        catch (DraftChangedException)
        {
            return Refuse("", "Somebody changed the draft since you looked, or it is not ready any more. This is how it is now.");
        }
        catch (PublishedChangedException)
        {
            return Refuse("", "The published article has changed since this draft was started. Look at the difference below; in Write you can keep this draft all the same.");
        }
        catch (ArticleStoreOutOfReachException gone)
        {
            return Refuse("", $"It could not be written, and is not published. {gone.Message}");
        }

        return ConsoleAnswer.SeeOther($"/console/articles/{article}?done=published");

        IResult Refuse(string field, string sentence) => ConsoleAnswer.Mistakes<CheckPage>(new { Person = person, View = view with { Mistakes = [new Mistake(field, sentence)] } });
    }

    private static async Task<IResult> MovedOnAsync(string article, ConsolePerson person, Drafts drafts, Writing writing, CancellationToken cancellationToken) =>
        await drafts.FindAsync(article, cancellationToken) is { } draft ? await WriteRoutes.ConflictAsync(article, draft.Text, person, writing, cancellationToken) : WriteRoutes.NoSuchArticle(article);
}

/// <summary>Loads what stands before publishing.</summary>
public sealed class CheckLoading(ArticleLibrary library, Drafts drafts, PublishedArticles published, WritingFindings findings, PublishingChecks checks, IAskedQuestions questions, IOpenNeeds needs, TimeProvider time)
{
    /// <summary>Null when there is neither a draft nor an article.</summary>
    public async Task<CheckView?> FindAsync(string articleId, IReadOnlyList<Mistake> mistakes, string? reason, CancellationToken cancellationToken)
    {
        var draft = await drafts.FindAsync(articleId, cancellationToken);
        var file = await published.FindAsync(articleId, cancellationToken);
        if (draft is null && file is null)
            return null;
        var check = draft is null ? null : await checks.LastAsync(articleId, cancellationToken);
        var result = CheckResult.FromJson(check?.Result);
        var snapshot = library.Current;
        return new CheckView(
            articleId, draft?.Title ?? snapshot.TitleOf(articleId), draft, file?.Text, draft is not null && draft.BasedOn != file?.Hash,
            draft is null ? [] : [.. (await findings.OfAsync(articleId, draft.Text, cancellationToken)).Where(f => f.Level == FindingLevel.Fail)],
            check, result,
            result is null ? new Dictionary<long, string>() : await questions.WordsOfAsync([.. result.Changes.Select(c => c.QuestionId)], cancellationToken),
            result is null ? new Dictionary<long, string>() : await needs.TitlesAsync([.. result.Needs.Select(n => n.NeedId)], cancellationToken),
            result is null ? new Dictionary<string, string>() : result.Changes.SelectMany(c => new[] { c.Before, c.After }).OfType<string>().Distinct().ToDictionary(id => id, snapshot.TitleOf),
            time.GetUtcNow(), mistakes, reason);
    }
}
