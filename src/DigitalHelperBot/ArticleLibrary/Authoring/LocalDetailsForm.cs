using System.Text;
using DigitalHelperBot.Knowledge.Articles;

namespace DigitalHelperBot.ArticleLibrary.Authoring;

/// <summary>One of the organisation's own details, as it is filled in.</summary>
/// <param name="Part">The heading that it belongs under.</param>
/// <param name="Label">What it asks for, in words; its name where nothing says that.</param>
public sealed record DetailField(string Part, string Label, string Name, string Value);

/// <param name="Wrong">What is wrong with the file, so that the last good values are used.</param>
public sealed record LocalDetailFields(IReadOnlyList<DetailField> Fields, IReadOnlyList<Finding> Wrong);

/// <summary>A value as it was typed.</summary>
/// <param name="Was">What stood there before.</param>
public sealed record TypedDetail(string Name, string Was, string Value);

/// <summary>What is wrong with what was typed, and what to do.</summary>
/// <param name="Name">Of the detail that it is about; null when it is about the whole.</param>
public sealed record DetailMistake(string? Name, string Sentence);

/// <summary>Fills in <c>local.yaml</c>. What is wrong with a value is said by the rules of the file itself.</summary>
public sealed class LocalDetailsForm(IArticleStore store, ArticleLibrary library, ShippedKnowledge shipped)
{
    public async Task<LocalDetailFields> ReadAsync(CancellationToken cancellationToken) =>
        Read(await store.ReadAsync(new StoredFile(LibraryFiles.LocalDetails, ""), LocalDetailsReader.MostBytes, cancellationToken));

    /// <summary>Writes the values that were changed, all or none. They are live within seconds.</summary>
    /// <returns>Empty when they are written.</returns>
    /// <exception cref="ArticleStoreOutOfReachException">They cannot be written just now.</exception>
    public async Task<IReadOnlyList<DetailMistake>> SaveAsync(IEnumerable<TypedDetail> typed, CancellationToken cancellationToken)
    {
        var changed = typed.Where(detail => detail.Value != detail.Was).ToDictionary(detail => detail.Name, StringComparer.Ordinal);
        if (changed.Count == 0)
            return [];
        await using var change = await store.BeginAsync(cancellationToken);
        var bytes = await change.ReadAsync(LibraryFiles.LocalDetails, cancellationToken);
        var now = Read(bytes);
        var known = now.Fields.ToDictionary(field => field.Name, field => field.Value, StringComparer.Ordinal);
        var meanwhile = changed.Values.Where(detail => known.GetValueOrDefault(detail.Name, "") is var stands && stands != detail.Was && stands != detail.Value).ToArray();
        if (meanwhile.Length > 0)
            return [.. meanwhile.Select(detail => new DetailMistake(detail.Name, "Somebody else has changed this in the meantime. Yours stands here; save again to keep it."))];
        var text = TextWith(changed.ToDictionary(detail => detail.Key, detail => detail.Value.Value), bytes, now, known);
        var written = LocalDetailsReader.Read(LibraryFiles.LocalDetails, Encoding.UTF8.GetBytes(text), out var wrong);
        if (written is null)
            return [.. wrong.Select(finding => new DetailMistake(LocalDetailsText.NameAt(text, finding.Line), $"{finding.Message}. {finding.Fix}."))];
        await change.WriteAsync(LibraryFiles.LocalDetails, Encoding.UTF8.GetBytes(text), cancellationToken);
        await change.CommitAsync(null, cancellationToken);
        return [];
    }

    // A file that cannot be read is written anew, with all its values.
    private string TextWith(Dictionary<string, string> changed, byte[]? bytes, LocalDetailFields now, Dictionary<string, string> known)
    {
        if (bytes is not null && now.Wrong.Count == 0)
            return LocalDetailsText.Write(Encoding.UTF8.GetString(bytes), changed);
        foreach (var (name, value) in known)
            changed.TryAdd(name, value);
        return LocalDetailsText.Write(shipped.DetailsText, changed);
    }

    private LocalDetailFields Read(byte[]? bytes)
    {
        IReadOnlyList<Finding> wrong = [];
        var values = bytes is null ? LocalDetails.None : LocalDetailsReader.Read(LibraryFiles.LocalDetails, bytes, out wrong) ?? library.Current.Local;
        var own = LocalDetailsText.Read(wrong.Count > 0 || bytes is null ? "" : Encoding.UTF8.GetString(bytes));
        var lines = own.Concat(LocalDetailsText.Read(shipped.DetailsText)).Concat(values.Values.Keys.Select(name => new LocalDetailLine("", "", name)));
        return new LocalDetailFields([.. lines.DistinctBy(line => line.Name).Select(line => new DetailField(line.Part, line.Says.Length == 0 ? line.Name : line.Says.TrimEnd('.'), line.Name, values.Find(line.Name) ?? ""))], wrong);
    }
}
