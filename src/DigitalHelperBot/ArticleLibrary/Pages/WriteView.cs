using DigitalHelperBot.ArticleLibrary.Authoring;
using DigitalHelperBot.ItConsole;
using DigitalHelperBot.Knowledge.Articles;

namespace DigitalHelperBot.ArticleLibrary.Pages;

/// <summary>An article that is being written.</summary>
/// <param name="Id">Null while it has none: it is made of the title.</param>
/// <param name="Form">Null when the Markdown cannot be read into fields.</param>
/// <param name="Revision">Of the draft; 0 when saving starts one.</param>
/// <param name="BasedOn">The hash of the published file that was looked at when there was no draft yet.</param>
/// <param name="Findings">By place in the form; see <see cref="FieldPlaces"/>.</param>
public sealed record WriteView(
    string? Id, string Title, ArticleForm? Form, string Text, int Revision, string? BasedOn, ArticleDraft? Draft, bool PublishedHasChanged, IReadOnlyList<Finding> All, ILookup<string, Finding> Findings,
    IReadOnlyList<Mistake> Mistakes, IReadOnlyList<Category> Categories, NeedToStartFrom? Need)
{
    public PreviewWhileTyping Preview { get; init; } = new();

    public int Fails => All.Count(f => f.Level == FindingLevel.Fail);

    public int Warns => All.Count - Fails;

    public string Action => Id is null ? "/console/articles/new" : $"/console/articles/{Id}/write";
}

/// <summary>The need that an article is written for.</summary>
public sealed record NeedToStartFrom(long Id, string Title);
