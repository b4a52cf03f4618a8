using DigitalHelperBot.ArticleLibrary.Pictures;
using DigitalHelperBot.Knowledge.Articles;

namespace DigitalHelperBot.ArticleLibrary;

/// <summary>What was read from the store: for each file its last good version and what is wrong with its present one. Used by one caller at a time.</summary>
internal sealed class Shelf(IArticleStore store)
{
    private readonly Dictionary<string, ShelvedFile> _files = new(StringComparer.Ordinal);

    public IEnumerable<ShelvedFile> InOrder => _files.Values.OrderBy(f => f.Path, StringComparer.Ordinal);

    /// <summary>Reads what changed since the last call. Of the pictures, only those that an article shows.</summary>
    public async Task<ShelfChange> UpdateAsync(CancellationToken cancellationToken)
    {
        var listed = (await store.ListAsync(cancellationToken)).ToLookup(f => LibraryFiles.IsPicture(f.Path));
        var texts = await UpdateAsync([.. listed[false]], path => !LibraryFiles.IsPicture(path), cancellationToken);
        var shown = _files.Values.SelectMany(f => f.PicturePaths).ToHashSet(StringComparer.Ordinal);
        var pictures = await UpdateAsync([.. listed[true].Where(f => shown.Contains(f.Path))], LibraryFiles.IsPicture, cancellationToken);
        return texts ? ShelfChange.Articles : pictures ? ShelfChange.PicturesOnly : ShelfChange.None;
    }

    private async Task<bool> UpdateAsync(StoredFile[] present, Func<string, bool> isOne, CancellationToken cancellationToken)
    {
        var changed = Remove(_files.Keys.Where(isOne).Except(present.Select(f => f.Path), StringComparer.Ordinal).ToArray());
        var touched = Array.FindAll(present, file => _files.GetValueOrDefault(file.Path)?.Stamp != file.Stamp);
        var read = new ShelvedFile?[touched.Length];
        // At the start all of them are read, and somebody may be waiting for the first answer.
        await Parallel.ForAsync(0, touched.Length, cancellationToken, async (i, stop) => read[i] = await ReadAsync(touched[i], stop));
        foreach (var file in read.OfType<ShelvedFile>())
        {
            changed |= _files.GetValueOrDefault(file.Path)?.Hash != file.Hash;
            _files[file.Path] = file;
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

    private async Task<ShelvedFile?> ReadAsync(StoredFile file, CancellationToken cancellationToken)
    {
        // Busy, or deleted since it was listed: the stamp is not taken over, so the next look tries again.
        var most = LibraryFiles.IsPicture(file.Path) ? PictureFile.MostBytes : ArticleReader.MostBytes;
        if (await store.ReadAsync(file, most, cancellationToken) is not { } bytes)
        {
            return null;
        }

        var before = _files.GetValueOrDefault(file.Path);
        var hash = LibraryFiles.HashOf(bytes);
        return before?.Hash == hash ? before with { Stamp = file.Stamp } : ShelvedFile.Read(file, hash, bytes, before);
    }
}

internal enum ShelfChange
{
    None,
    PicturesOnly,
    Articles,
}

/// <param name="Article">For an article: its last good version, if there was one in this process.</param>
/// <param name="Details">For <c>local.yaml</c>, likewise.</param>
/// <param name="Categories">For <c>categories.yaml</c>, likewise.</param>
/// <param name="Picture">For a picture, likewise.</param>
/// <param name="Findings">What is wrong with the present version.</param>
internal sealed record ShelvedFile(
    string Path,
    string Stamp,
    string Hash,
    Article? Article,
    LocalDetails? Details,
    IReadOnlyList<Category>? Categories,
    PublishedPicture? Picture,
    IReadOnlyList<Finding> Findings)
{
    /// <summary>For an article: where the pictures lie that it shows.</summary>
    public IEnumerable<string> PicturePaths => Article is null ? [] : Article.Devices.SelectMany(d => d.Steps).Select(s => s.Picture).OfType<Picture>().Select(PathOf);

    public string PathOf(Picture picture) => Path[..(Path.LastIndexOf('/') + 1)] + picture.FileName;

    public static ShelvedFile Read(StoredFile file, string hash, byte[] bytes, ShelvedFile? before)
    {
        var read = new ShelvedFile(file.Path, file.Stamp, hash, before?.Article, before?.Details, before?.Categories, before?.Picture, []);
        switch (file.Path)
        {
            case LibraryFiles.LocalDetails:
                var details = LocalDetailsReader.Read(file.Path, bytes, out var detailFindings);
                return read with { Details = details ?? read.Details, Findings = detailFindings };
            case LibraryFiles.Categories:
                var categories = CategoriesReader.Read(file.Path, bytes, out var categoryFindings);
                return read with { Categories = categories ?? read.Categories, Findings = categoryFindings };
            case var picture when LibraryFiles.IsPicture(picture):
                return PictureFile.WhatIsWrongWith(picture, bytes) is { } wrong
                    ? read with { Findings = [PictureFile.Finding(picture, 1, System.IO.Path.GetFileName(picture), wrong)] }
                    : read with { Picture = PublishedPicture.Of(picture, hash, bytes) };
            default:
                var reading = ArticleReader.Read(file.Path, bytes);
                return read with { Article = reading.Article ?? read.Article, Findings = reading.Findings };
        }
    }
}
