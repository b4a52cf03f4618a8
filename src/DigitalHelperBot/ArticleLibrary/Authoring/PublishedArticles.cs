using System.Text;
using DigitalHelperBot.Knowledge.Articles;

namespace DigitalHelperBot.ArticleLibrary.Authoring;

/// <summary>A published article's file as it is now.</summary>
/// <param name="Hash">SHA-256 of the bytes, in capital hexadecimal.</param>
public sealed record PublishedText(string Path, string Text, string Hash);

/// <summary>The files that the bot answers from, read for those who write.</summary>
public sealed class PublishedArticles(IArticleStore store, ArticleLibrary library)
{
    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>Null when there is no such article, or its file cannot be read just now.</summary>
    public async Task<PublishedText?> FindAsync(string articleId, CancellationToken cancellationToken)
    {
        if (!library.Current.Sources.TryGetValue(articleId, out var source)
            || await store.ReadAsync(source.File, ArticleReader.MostBytes, cancellationToken) is not { } bytes)
            return null;
        return TextOf(bytes) is { } text ? new PublishedText(source.File.Path, text, LibraryFiles.HashOf(bytes)) : null;
    }

    /// <summary>Where the article's file is, or will be.</summary>
    public string PathOf(string articleId, string category) =>
        library.Current.Sources.TryGetValue(articleId, out var source) ? source.File.Path : $"{(ArticleId.IsValid(category) ? category : "new")}/{articleId}.md";

    /// <summary>The same while the library is changed, when another copy of the program may just have published it.</summary>
    internal async Task<string> PathOfAsync(string articleId, string category, LibraryChange change, CancellationToken cancellationToken)
    {
        var known = PathOf(articleId, category);
        return await change.ReadAsync(known, cancellationToken) is not null ? known : await change.FindAsync(articleId, cancellationToken) ?? known;
    }

    /// <summary>Null when there are no bytes, or they are no text.</summary>
    internal static string? HashOf(byte[]? bytes) => bytes is null || TextOf(bytes) is null ? null : LibraryFiles.HashOf(bytes);

    internal static string HashOf(string text) => LibraryFiles.HashOf(Encoding.UTF8.GetBytes(text));

    /// <summary>Null for bytes that are no text, or that a database would not give back as they were.</summary>
    internal static string? TextOf(byte[] bytes)
    {
        try
        {
            var text = Strict.GetString(bytes);
            return text.Contains('\0', StringComparison.Ordinal) ? null : text;
        }
        catch (DecoderFallbackException)
        {
            return null;
        }
    }
}
