using DigitalHelperBot.ArticleLibrary.Authoring;
using DigitalHelperBot.ArticleLibrary.Evidence;
using DigitalHelperBot.ItConsole;
using DigitalHelperBot.Knowledge.Articles;
using Microsoft.Extensions.Options;

namespace DigitalHelperBot.ArticleLibrary.Pages;

/// <summary>Loads what somebody who writes sees.</summary>
public sealed class Writing(ArticleLibrary library, Drafts drafts, PublishedArticles published, WritingFindings findings, IOpenNeeds needs, IOptions<PreviewWhileTyping> preview)
{
    private static readonly ILookup<string, Finding> Nothing = Array.Empty<Finding>().ToLookup(_ => "");

    /// <summary>An empty form, or one with the wordings of a need or with one that somebody tried.</summary>
    public async Task<WriteView> NewAsync(long? needId, string? wording, CancellationToken cancellationToken)
    {
        var need = needId is { } id ? await needs.FindAsync(id, cancellationToken) : null;
        var form = new ArticleForm { Phrasings = string.Join('\n', need?.Wordings ?? (wording is null ? [] : [wording])), Devices = [new DeviceForm(Device.Any, [new StepForm("")])] };
        return New(form, need, []);
    }

    /// <summary>The form for a new article as it came back.</summary>
    public async Task<WriteView> NewAsync(ArticleForm typed, long? needId, IReadOnlyList<Mistake> mistakes, CancellationToken cancellationToken) =>
        New(typed, needId is { } id ? await needs.FindAsync(id, cancellationToken) : null, mistakes);

    /// <summary>Null when there is no such article and no draft of one.</summary>
    public async Task<WriteView?> FindAsync(string articleId, CancellationToken cancellationToken)
    {
        var draft = await drafts.FindAsync(articleId, cancellationToken);
        var file = await published.FindAsync(articleId, cancellationToken);
        if ((draft?.Text ?? file?.Text) is not { } text)
            return null;
        var form = draft is not null ? Drafts.FormOf(draft) : Drafts.FormOf(articleId, text);
        return await ViewAsync(articleId, form, text, draft, file, [], cancellationToken);
    }

    /// <summary>The same for who writes Markdown: what the rules find is of the text as it stands.</summary>
    public async Task<WriteView?> FindMarkdownAsync(string articleId, CancellationToken cancellationToken)
    {
        var draft = await drafts.FindAsync(articleId, cancellationToken);
        var file = await published.FindAsync(articleId, cancellationToken);
        return (draft?.Text ?? file?.Text) is { } text ? await ViewAsync(articleId, null, text, draft, file, [], cancellationToken) : null;
    }

    /// <summary>The form as it came back, over the draft as it is.</summary>
    public async Task<WriteView?> FindAsync(string articleId, ArticleForm typed, IReadOnlyList<Mistake> mistakes, CancellationToken cancellationToken) =>
        await FindAsync(articleId, cancellationToken) is { } view
            ? await ViewAsync(articleId, typed, typed.ToText(articleId), view.Draft, await published.FindAsync(articleId, cancellationToken), mistakes, cancellationToken)
            : null;

    private WriteView New(ArticleForm form, NeedToWriteFor? need, IReadOnlyList<Mistake> mistakes) =>
        new(null, "A new article", form, "", 0, null, null, false, [], Nothing, mistakes, library.Current.Categories, need is null ? null : new NeedToStartFrom(need.Id, need.Title)) { Preview = preview.Value };

    private async Task<WriteView> ViewAsync(string articleId, ArticleForm? form, string text, ArticleDraft? draft, PublishedText? file, IReadOnlyList<Mistake> mistakes, CancellationToken cancellationToken)
    {
        // The places are those of the text that the fields make, so the rules look at that too.
        var written = form is not null && draft?.Form is null ? form.ToText(articleId) : text;
        var found = await findings.OfAsync(articleId, written, cancellationToken);
        var places = FieldPlaces.Of(written);
        var need = draft?.NeedId is { } id ? await needs.FindAsync(id, cancellationToken) : null;
        return new WriteView(
            articleId, draft?.Title ?? library.Current.TitleOf(articleId), form, text, draft?.Revision ?? 0, draft is null ? file?.Hash : null, draft,
            draft is not null && draft.BasedOn != file?.Hash, found, found.ToLookup(places.Of, FieldPlaces.InForm, StringComparer.Ordinal), mistakes, library.Current.Categories, need is null ? null : new NeedToStartFrom(need.Id, need.Title)) { Preview = preview.Value };
    }
}
