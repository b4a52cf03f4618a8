using System.Collections.Frozen;

namespace DigitalHelperBot.ArticleLibrary.Pictures;

/// <summary>The pictures that published articles show. Immutable.</summary>
public sealed class PublishedPictures
{
    private readonly FrozenDictionary<(string Article, string File), PublishedPicture> _byFile;
    private readonly FrozenDictionary<(string Article, string Name), PublishedPicture> _byName;

    internal PublishedPictures(IEnumerable<(string Article, string File, PublishedPicture Picture)> pictures)
    {
        var all = pictures.DistinctBy(p => (p.Article, p.File)).ToArray();
        _byFile = all.ToFrozenDictionary(p => (p.Article, p.File), p => p.Picture);
        _byName = all.DistinctBy(p => (p.Article, p.Picture.Name)).ToFrozenDictionary(p => (p.Article, p.Picture.Name), p => p.Picture);
    }

    public static PublishedPictures None { get; } = new([]);

    public int Count => _byFile.Count;

    /// <summary>The picture that an article calls <paramref name="file"/>; null when it cannot be shown.</summary>
    public PublishedPicture? Shown(string article, string file) => _byFile.GetValueOrDefault((article, file));

    /// <summary>The picture of that article with that name in its address.</summary>
    public PublishedPicture? Served(string article, string name) => _byName.GetValueOrDefault((article, name));
}

/// <summary>A picture as it is served.</summary>
/// <param name="Name">The start of its content's SHA-256, and an ending: another content has another name, so that a copy of it is good for ever.</param>
public sealed record PublishedPicture(string Name, string ContentType, ReadOnlyMemory<byte> Content)
{
    private const int HashLetters = 32;

    internal static PublishedPicture Of(string file, string sha256, byte[] content) =>
        new(sha256[..HashLetters].ToLowerInvariant() + Path.GetExtension(file), PictureFile.ContentType(file), content);
}
