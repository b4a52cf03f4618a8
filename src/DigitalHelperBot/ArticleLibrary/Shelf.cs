using System.Security.Cryptography;
using DigitalHelperBot.Knowledge.Articles;

namespace DigitalHelperBot.ArticleLibrary;

/// <summary>What was read from the store: for each file its last good version and what is wrong with its present one. Used by one caller at a time.</summary>
internal sealed class Shelf(IArticleStore store)
{
    private readonly Dictionary<string, ShelvedFile> _files = new(StringComparer.Ordinal);

    public IEnumerable<ShelvedFile> InOrder => _files.Values.OrderBy(f => f.Path, StringComparer.Ordinal);

    /// <summary>Reads what changed since the last call. False when nothing did.</summary>
    public async Task<bool> UpdateAsync(CancellationToken cancellationToken)
    {
        var listed = await store.ListAsync(cancellationToken);
        var changed = Remove(_files.Keys.Except(listed.Select(f => f.Path), StringComparer.Ordinal).ToArray());
        foreach (var file in listed)
        {
            changed |= _files.GetValueOrDefault(file.Path)?.Stamp != file.Stamp && await ReadAsync(file, cancellationToken);
        }

        return changed;
    }

    private bool Remove(string[] gone)
    {
        foreach (var path in gone)
        {
            _files.Remove(path);
        }

        return gone.Length > 0;
    }

    private async Task<bool> ReadAsync(StoredFile file, CancellationToken cancellationToken)
    {
        // Busy, or deleted since it was listed: the stamp is not taken over, so the next look tries again.
        if (await store.ReadAsync(file, ArticleReader.MostBytes, cancellationToken) is not { } bytes)
        {
            return false;
        }

        var before = _files.GetValueOrDefault(file.Path);
        var hash = Convert.ToHexString(SHA256.HashData(bytes));
        _files[file.Path] = before?.Hash == hash
            ? before with { Stamp = file.Stamp }
            : ShelvedFile.Read(file, hash, bytes, before);
        return before?.Hash != hash;
    }
}

/// <param name="Article">For an article: its last good version, if there was one in this process.</param>
/// <param name="Details">For <c>local.yaml</c>, likewise.</param>
/// <param name="Categories">For <c>categories.yaml</c>, likewise.</param>
/// <param name="Findings">What is wrong with the present version.</param>
internal sealed record ShelvedFile(
    string Path,
    string Stamp,
    string Hash,
    Article? Article,
    LocalDetails? Details,
    IReadOnlyList<Category>? Categories,
    IReadOnlyList<Finding> Findings)
{
    public static ShelvedFile Read(StoredFile file, string hash, byte[] bytes, ShelvedFile? before)
    {
        var read = new ShelvedFile(file.Path, file.Stamp, hash, before?.Article, before?.Details, before?.Categories, []);
        switch (file.Path)
        {
            case LibraryFiles.LocalDetails:
                var details = LocalDetailsReader.Read(file.Path, bytes, out var detailFindings);
                return read with { Details = details ?? read.Details, Findings = detailFindings };
            case LibraryFiles.Categories:
                var categories = CategoriesReader.Read(file.Path, bytes, out var categoryFindings);
                return read with { Categories = categories ?? read.Categories, Findings = categoryFindings };
            default:
                var reading = ArticleReader.Read(file.Path, bytes);
                return read with { Article = reading.Article ?? read.Article, Findings = reading.Findings };
        }
    }
}
