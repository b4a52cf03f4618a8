using DigitalHelperBot.ArticleLibrary.Authoring;
using DigitalHelperBot.ItConsole;
using DigitalHelperBot.Knowledge.Articles;
using Microsoft.AspNetCore.Mvc;

namespace DigitalHelperBot.ArticleLibrary.Pages;

/// <summary>Writing the file itself, as Markdown.</summary>
internal static class MarkdownRoutes
{
    public static async Task<IResult> ShowAsync(string article, string? done, ConsolePerson person, Writing writing, CancellationToken cancellationToken) =>
        await writing.FindMarkdownAsync(article, cancellationToken) is { } view
            ? ConsoleAnswer.Page<MarkdownPage>(new { Person = person, View = view, Done = done, Found = view.All })
            : WriteRoutes.NoSuchArticle(article);

    public static async Task<IResult> SaveAsync(
        string article, [FromForm] string? text, [FromForm] int? revision, [FromForm(Name = "based-on")] string? basedOn, ConsolePerson person, Writing writing, Drafts drafts, CancellationToken cancellationToken)
    {
        text ??= "";
        if (System.Text.Encoding.UTF8.GetByteCount(text) > ArticleReader.MostBytes || text.Contains('\0', StringComparison.Ordinal))
        {
            if (await writing.FindAsync(article, cancellationToken) is not { } view)
                return WriteRoutes.NoSuchArticle(article);
            Mistake[] mistakes = [new("text", $"It is larger than {ArticleReader.MostBytes / 1024} KB, or holds what is no text. It was not saved.")];
            return ConsoleAnswer.Mistakes<MarkdownPage>(new { Person = person, View = view with { Text = text, Mistakes = mistakes }, Found = Array.Empty<Finding>() });
        }

        try
        {
            var seen = revision is null or 0 ? await drafts.StartAsync(article, basedOn, person.Name, cancellationToken) : revision.Value;
            await drafts.SaveAsync(article, seen, text, person.Name, cancellationToken);
            return ConsoleAnswer.SeeOther($"/console/articles/{article}/markdown?done=saved");
        }
        catch (DraftChangedException)
        {
            return await WriteRoutes.ConflictAsync(article, text, person, writing, cancellationToken);
        }
    }
}
