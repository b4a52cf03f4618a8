using System.Security.Cryptography;
using DigitalHelperBot.Knowledge.Articles;

namespace DigitalHelperBot.Knowledge.Matching.Saving;

/// <summary>
/// A trained matcher as a file, so that a program that starts need not train it again. The file is only a copy: when it is missing, damaged, or made
/// from other articles or by another build, it is left alone and the matcher is built. The same matcher is always the same bytes.
/// </summary>
/// <remarks>Layout: "DHBM", the key of what it was built from (32 bytes), the parts, SHA-256 of all before.</remarks>
public static class MatcherFile
{
    private const int HashLength = SHA256.HashSizeInBytes;
    private const int HeaderLength = 4 + HashLength;

    private static ReadOnlySpan<byte> Magic => "DHBM"u8;

    /// <summary>Writes <paramref name="matcher"/>. One whose limits were taken over from another matcher depends on more than its articles and is refused.</summary>
    /// <exception cref="ArgumentException">The matcher is not one that <see cref="Matcher.Build(IReadOnlyList{Article}, MatcherOptions, CancellationToken)"/> trained from scratch.</exception>
    public static void Save(Matcher matcher, Stream to)
    {
        var key = matcher.Parts.Key ?? throw new ArgumentException("Only a matcher that was trained from its articles alone can be saved.", nameof(matcher));
        using var hashed = new HashingStream(to);
        hashed.Write(Magic);
        hashed.Write(key);
        matcher.Parts.Save(new PartsWriter(hashed));
        to.Write(hashed.Hash());
    }

    /// <summary>Reads the matcher of these articles. Null when the file is not that, or is damaged.</summary>
    /// <param name="from">Can be searched in; read from its start.</param>
    public static Matcher? Load(Stream from, IReadOnlyList<Article> articles, MatcherOptions? options = null)
    {
        options ??= MatcherOptions.Default;
        try
        {
            var end = from.Length - HashLength;
            var catalog = new ArticleCatalog(articles);
            if (end < HeaderLength || !IsOf(from, MatcherKey.Of(catalog, options)) || !IsWhole(from, end)) return null;
            from.Position = HeaderLength;
            return new Matcher(MatcherParts.Load(new PartsReader(from, end), catalog, options));
        }
        catch (Exception damaged) when (damaged is IOException or InvalidDataException)
        {
            return null;
        }
    }

    private static bool IsOf(Stream from, ReadOnlySpan<byte> key)
    {
        Span<byte> header = stackalloc byte[HeaderLength];
        from.Position = 0;
        from.ReadExactly(header);
        return header[..4].SequenceEqual(Magic) && header[4..].SequenceEqual(key);
    }

    private static bool IsWhole(Stream from, long end)
    {
        from.Position = 0;
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var buffer = new byte[64 * 1024];
        while (from.Position < end)
        {
            var read = from.Read(buffer, 0, (int)Math.Min(buffer.Length, end - from.Position));
            if (read == 0) return false;
            hash.AppendData(buffer, 0, read);
        }

        Span<byte> said = stackalloc byte[HashLength];
        from.ReadExactly(said);
        return hash.GetHashAndReset().AsSpan().SequenceEqual(said);
    }
}
