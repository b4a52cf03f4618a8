using DigitalHelperBot.ArticleLibrary.Authoring;
using DigitalHelperBot.ArticleLibrary.Evidence;
using DigitalHelperBot.ItConsole;
using DigitalHelperBot.Knowledge.Articles;

namespace DigitalHelperBot.ArticleLibrary.Pages;

/// <param name="Article">As people read it; null while it is only a draft, or not live yet.</param>
/// <param name="Stuck">By device and step, in the order of the steps.</param>
/// <param name="Removed">Who took it away, when and why; null unless that is how it stands.</param>
/// <param name="Meets">Open needs that it meets; null until that was looked at.</param>
public sealed record ArticleView(
    string Id, string Title, Article? Article, string CategoryName, ArticleDraft? Draft, ArticleUse Use, IReadOnlyList<StuckStep> Stuck, IReadOnlyList<AskedWording> Reached,
    IReadOnlyList<string> ShouldHave, WhatItMeets? Meets, IReadOnlyList<Finding> Problems, RevisionLine? Removed)
{
    /// <summary>There is neither an article nor a draft: only its history is left.</summary>
    public bool IsGone => Article is null && Draft is null;
}

internal static class OneArticle
{
    private const int MostWordings = 20;

    public static async Task<IResult> ShowAsync(
        string article, string? done, ConsolePerson person, ArticleLibrary library, Drafts drafts, Revisions revisions, ArticleEvidence evidence, IAskedQuestions questions, IOpenNeeds needs, CancellationToken cancellationToken)
    {
        var snapshot = library.Current;
        var published = snapshot.Articles.GetValueOrDefault(article);
        var draft = await drafts.FindAsync(article, cancellationToken);
        var last = published is null ? await revisions.LastAsync(article, cancellationToken) : null;
        if (published is null && draft is null && last is null)
            return ConsoleAnswer.NotFound($"There is no article \"{article}\".");
        var counted = await evidence.ReadAsync(cancellationToken);
        return ConsoleAnswer.Page<ArticlePage>(new
        {
            Person = person,
            Done = done,
            View = new ArticleView(
                article,
                published?.Title.Text ?? draft?.Title ?? article,
                published,
                snapshot.Categories.FirstOrDefault(c => c.Id == published?.Category.Text)?.Name ?? "",
                draft,
                counted.UseOf(article),
                [.. counted.StuckAt[article].OrderBy(s => s.Device).ThenBy(s => s.Step)],
                published is null ? [] : await questions.ThatReachedAsync(article, evidence.Since, MostWordings, cancellationToken),
                published is null ? [] : await needs.ThatShouldHaveReachedAsync(article, MostWordings, cancellationToken),
                published is null ? null : await needs.MetByAsync(article, cancellationToken),
                [.. snapshot.Problems.Where(p => Path.GetFileNameWithoutExtension(p.File) == article)],
                last is { Kind: RevisionKind.Removed } ? last : null),
        });
    }
}
