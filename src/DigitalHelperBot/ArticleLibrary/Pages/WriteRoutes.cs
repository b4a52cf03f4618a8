using DigitalHelperBot.ArticleLibrary.Authoring;
using DigitalHelperBot.ItConsole;
using DigitalHelperBot.Knowledge.Articles;

namespace DigitalHelperBot.ArticleLibrary.Pages;

/// <summary>Writing in the form.</summary>
internal static class WriteRoutes
{
    private const string NeedsATitle = "Say what people need: the title. The article's id is made of it.";

    private const string Gone = "This article is not there any more. What you typed is: saving it makes a new article of it.";

    public static async Task<IResult> ShowNewAsync(long? need, string? wording, ConsolePerson person, Writing writing, CancellationToken cancellationToken) =>
        ConsoleAnswer.Page<WritePage>(new { Person = person, View = await writing.NewAsync(need, wording, cancellationToken) });

    public static async Task<IResult> StartAsync(HttpRequest request, ConsolePerson person, Writing writing, Drafts drafts, DraftPictures pictures, CancellationToken cancellationToken)
    {
        var fields = await request.ReadFormAsync(cancellationToken);
        long? need = long.TryParse(fields["need"], out var id) ? id : null;
        var change = FormChange.Of(TypedForm.Read(fields), fields["do"].ToString());
        if (string.IsNullOrWhiteSpace(change.Form.Title))
            return ConsoleAnswer.Mistakes<WritePage>(new { Person = person, View = await writing.NewAsync(change.Form, need, [new Mistake("title", NeedsATitle)], cancellationToken) });
        var article = await drafts.StartNewAsync(change.Form, person.Name, need, cancellationToken);
        return await AddPicturesAsync(article, 1, change, fields, person, writing, drafts, pictures, cancellationToken);
    }

    public static async Task<IResult> ShowAsync(string article, string? done, ConsolePerson person, Writing writing, CancellationToken cancellationToken) =>
        await writing.FindAsync(article, cancellationToken) is { } view ? ConsoleAnswer.Page<WritePage>(new { Person = person, View = view, Done = done }) : NoSuchArticle(article);

    public static async Task<IResult> SaveAsync(string article, HttpRequest request, ConsolePerson person, Writing writing, Drafts drafts, DraftPictures pictures, CancellationToken cancellationToken)
    {
        var fields = await request.ReadFormAsync(cancellationToken);
        var (revision, change) = (TypedForm.Revision(fields), FormChange.Of(TypedForm.Read(fields), fields["do"].ToString()));
        try
        {
            if (revision == 0)
                revision = await drafts.StartAsync(article, fields["based-on"], person.Name, cancellationToken);
            var saved = await drafts.SaveAsync(article, revision, change.Form, person.Name, cancellationToken);
            return await AddPicturesAsync(article, saved, change, fields, person, writing, drafts, pictures, cancellationToken);
        }
        catch (DraftChangedException)
        {
            return await writing.FindAsync(article, cancellationToken) is { } theirs
                ? Conflict(theirs, change.Form.ToText(article), person)
                : ConsoleAnswer.Mistakes<WritePage>(new { Person = person, View = await writing.NewAsync(change.Form, null, [new Mistake("", Gone)], cancellationToken) });
        }
    }

    public static IResult NoSuchArticle(string article) => ConsoleAnswer.NotFound($"There is no article \"{article}\".");

    /// <summary>The page that shows both versions. What was typed stands in it, so nothing is lost.</summary>
    public static async Task<IResult> ConflictAsync(string article, string mine, ConsolePerson person, Writing writing, CancellationToken cancellationToken) =>
        await writing.FindAsync(article, cancellationToken) is { } theirs ? Conflict(theirs, mine, person) : NoSuchArticle(article);

    private static IResult Conflict(WriteView theirs, string mine, ConsolePerson person) => ConsoleAnswer.Mistakes<ConflictPage>(new { Person = person, Theirs = theirs, Mine = mine });

    // After the text is safe: whatever is wrong with a picture costs nothing else.
    private static async Task<IResult> AddPicturesAsync(
        string article, int revision, FormChange change, IFormCollection fields, ConsolePerson person, Writing writing, Drafts drafts, DraftPictures pictures, CancellationToken cancellationToken)
    {
        var (form, mistakes, place) = (change.Form, new List<Mistake>(), change.Place);
        foreach (var file in fields.Files.Where(f => f.Length > 0))
        {
            if (file.Name.Split('-') is not [var name, var number, "file"] || !Enum.TryParse<Device>(name, out var device) || !int.TryParse(number, out var step))
                continue;
            var (picture, wrong) = file.Length > DraftPictures.MostBytes ? (null, "it is larger than 1 MB, and Teams does not draw that") : await pictures.AddAsync(article, await BytesOfAsync(file, cancellationToken), cancellationToken);
            if (picture is null)
                mistakes.Add(new Mistake(file.Name, $"The picture cannot be used: {wrong}."));
            else
                (form, place) = (FormChange.WithPicture(form, device, step - 1, picture), FormChange.PlaceOf(device, step - 1));
        }

        if (form != change.Form)
            await drafts.SaveAsync(article, revision, form, person.Name, cancellationToken);
        if (mistakes.Count > 0 && await writing.FindAsync(article, form, mistakes, cancellationToken) is { } view)
            return ConsoleAnswer.Mistakes<WritePage>(new { Person = person, View = view });
        return ConsoleAnswer.SeeOther($"/console/articles/{article}/write?done=saved{(place.Length > 0 ? "#" + place : "")}");
    }

    private static async Task<byte[]> BytesOfAsync(IFormFile file, CancellationToken cancellationToken)
    {
        using var content = new MemoryStream((int)file.Length);
        await file.CopyToAsync(content, cancellationToken);
        return content.ToArray();
    }
}
