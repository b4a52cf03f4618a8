using DigitalHelperBot.ArticleLibrary.Authoring;
using DigitalHelperBot.ItConsole;
using DigitalHelperBot.Knowledge.Articles;

namespace DigitalHelperBot.ArticleLibrary.Pages;

/// <param name="Typed">What came back and is not saved, by name.</param>
public sealed record LocalDetailsView(LocalDetailFields Details, IReadOnlyDictionary<string, string> Typed, string NewName, string NewValue, IReadOnlyList<Mistake> Mistakes);

/// <summary>What only the organisation knows: its service desk's number, the name of its Wi-Fi.</summary>
internal static class LocalDetailsRoutes
{
    internal const string Address = "/console/local-details";

    // Before each name in the form, so that no detail is called like a field of another kind.
    internal const string Value = "detail-", Was = "was-";
    internal const string NewName = "new-name", NewValue = "new-value";

    public static async Task<IResult> ShowAsync(string? done, ConsolePerson person, LocalDetailsForm form, CancellationToken cancellationToken) =>
        ConsoleAnswer.Page<LocalDetailsPage>(new { Person = person, Done = done, View = new LocalDetailsView(await form.ReadAsync(cancellationToken), new Dictionary<string, string>(), "", "", []) });

    public static async Task<IResult> SaveAsync(HttpRequest request, ConsolePerson person, LocalDetailsForm form, CancellationToken cancellationToken)
    {
        var fields = await request.ReadFormAsync(cancellationToken);
        var typed = (await form.ReadAsync(cancellationToken)).Fields.Where(field => fields.ContainsKey(Value + field.Name))
            .Select(field => new TypedDetail(field.Name, OneLine(fields[Was + field.Name]), OneLine(fields[Value + field.Name]))).ToList();
        var (name, value) = (OneLine(fields[NewName]), OneLine(fields[NewValue]));
        if (WhatIsWrongWithNew(name, value, typed) is { } wrong)
            return await RefuseAsync([wrong]);
        if (name.Length > 0)
            typed.Add(new TypedDetail(name, "", value));
        try
        {
            var mistakes = await form.SaveAsync(typed, cancellationToken);
            return mistakes.Count == 0 ? ConsoleAnswer.SeeOther($"{Address}?done=saved") : await RefuseAsync([.. mistakes.Select(m => new Mistake(m.Name is null ? "" : m.Name == name ? NewValue : Value + m.Name, m.Sentence))]);
        }
        catch (ArticleStoreOutOfReachException gone)
        {
            return await RefuseAsync([new Mistake("", $"They could not be saved. {gone.Message}")]);
        }

        async Task<IResult> RefuseAsync(IReadOnlyList<Mistake> mistakes) => ConsoleAnswer.Mistakes<LocalDetailsPage>(new
        {
            Person = person,
            View = new LocalDetailsView(await form.ReadAsync(cancellationToken), typed.Where(t => t.Value != t.Was).ToDictionary(t => t.Name, t => t.Value, StringComparer.Ordinal), name, value, mistakes),
        });
    }

    private static Mistake? WhatIsWrongWithNew(string name, string value, IEnumerable<TypedDetail> others)
    {
        if (name.Length == 0)
            return value.Length == 0 ? null : new Mistake(NewName, "Say what articles call it.");
        if (!LocalDetailsReader.IsName(name))
            return new Mistake(NewName, "That is no name for a detail. Use small letters, digits and underscores, a letter first.");
        if (others.Any(other => other.Name == name))
            return new Mistake(NewName, "There is a detail of that name above.");
        return value.Length == 0 ? new Mistake(NewValue, "Say what articles say in its place.") : null;
    }

    private static string OneLine(string? typed) => string.Join(' ', (typed ?? "").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
