using DigitalHelperBot.ArticleLibrary.Pictures;
using DigitalHelperBot.Storage;
using Microsoft.EntityFrameworkCore;

namespace DigitalHelperBot.ArticleLibrary.Authoring;

/// <summary>Pictures that wait for their article to be published.</summary>
public sealed class DraftPictures(IDbContextFactory<HelperDb> database, ArticleLibrary library, IArticleStore store, RowKeys keys)
{
    private const int LongestStem = 60;

    public const int MostBytes = PictureFile.MostBytes;

    /// <summary>Keeps a picture for an article's draft.</summary>
    /// <returns>The name under which steps show it; or what is wrong with it, in words.</returns>
    public async Task<(string? FileName, string? Wrong)> AddAsync(string articleId, byte[] content, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(content);
        var ending = content is [0xFF, 0xD8, ..] ? "jpg" : "png";
        var name = $"{articleId[..Math.Min(articleId.Length, LongestStem)].TrimStart('-')}-{LibraryFiles.HashOf(content)[..8].ToLowerInvariant()}.{ending}";
        if (PictureFile.WhatIsWrongWith(name, content) is { } wrong)
            return (null, wrong);
        await using var db = await database.CreateDbContextAsync(cancellationToken);
        if (!await db.Set<DraftPicture>().AnyAsync(row => row.ArticleId == articleId && row.FileName == name, cancellationToken))
        {
            db.Add(new DraftPicture { Id = keys.Next(), ArticleId = articleId, FileName = name, Content = content });
            await db.SaveChangesAsync(cancellationToken);
        }

        return (name, null);
    }

    /// <summary>A picture that a draft or the published article shows; null when there is none of that name.</summary>
    public async Task<byte[]?> FindAsync(string articleId, string fileName, CancellationToken cancellationToken)
    {
        await using var db = await database.CreateDbContextAsync(cancellationToken);
        return await db.Set<DraftPicture>().Where(row => row.ArticleId == articleId && row.FileName == fileName).Select(row => row.Content).SingleOrDefaultAsync(cancellationToken)
            ?? await ReadPublishedAsync(articleId, fileName, cancellationToken);
    }

    /// <summary>Those of some pictures that neither the draft nor the published article has.</summary>
    public async Task<IReadOnlySet<string>> MissingAsync(string articleId, IEnumerable<string> fileNames, CancellationToken cancellationToken)
    {
        var missing = fileNames.ToHashSet(StringComparer.Ordinal);
        if (missing.Count == 0)
            return missing;
        missing.ExceptWith(await NamesAsync(articleId, cancellationToken));
        foreach (var name in missing.ToArray())
        {
            if (await ReadPublishedAsync(articleId, name, cancellationToken) is not null)
                missing.Remove(name);
        }

        return missing;
    }

    /// <summary>Brings pictures that a text shows into its draft from wherever they lie in the library: the article that they lay beside may be gone.</summary>
    public async Task BringBackAsync(string articleId, string text, CancellationToken cancellationToken)
    {
        var shown = Drafts.Read(articleId, text)?.Devices.SelectMany(d => d.Steps).Select(s => s.Picture?.FileName).OfType<string>() ?? [];
        var missing = await MissingAsync(articleId, shown, cancellationToken);
        if (missing.Count == 0)
            return;
        await using var db = await database.CreateDbContextAsync(cancellationToken);
        foreach (var file in (await store.ListAsync(cancellationToken)).Where(file => missing.Contains(Path.GetFileName(file.Path))).DistinctBy(file => Path.GetFileName(file.Path)))
        {
            if (await store.ReadAsync(file, MostBytes, cancellationToken) is { } content && PictureFile.WhatIsWrongWith(file.Path, content) is null)
                db.Add(new DraftPicture { Id = keys.Next(), ArticleId = articleId, FileName = Path.GetFileName(file.Path), Content = content });
        }

        await db.SaveChangesAsync(cancellationToken);
    }

    public async Task<IReadOnlyList<string>> NamesAsync(string articleId, CancellationToken cancellationToken)
    {
        await using var db = await database.CreateDbContextAsync(cancellationToken);
        return await db.Set<DraftPicture>().Where(row => row.ArticleId == articleId).Select(row => row.FileName).ToListAsync(cancellationToken);
    }

    // Pictures lie beside their article, and an article may show one that lay there before.
    private async Task<byte[]?> ReadPublishedAsync(string articleId, string fileName, CancellationToken cancellationToken)
    {
        if (!LibraryFiles.IsPicture(fileName) || fileName.Contains('/', StringComparison.Ordinal) || !library.Current.Sources.TryGetValue(articleId, out var source))
            return null;
        var path = source.File.Path[..(source.File.Path.LastIndexOf('/') + 1)] + fileName;
        return await store.ReadAsync(new StoredFile(path, ""), MostBytes, cancellationToken) is { } bytes && PictureFile.WhatIsWrongWith(path, bytes) is null ? bytes : null;
    }
}
