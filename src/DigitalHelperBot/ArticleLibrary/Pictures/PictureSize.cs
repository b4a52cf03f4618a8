using System.Buffers.Binary;

namespace DigitalHelperBot.ArticleLibrary.Pictures;

/// <summary>Reads how wide and high a picture is from its first bytes (PNG: ISO/IEC 15948, 11.2.2; JPEG: ITU-T T.81, B.2.2), without decoding it.</summary>
internal static class PictureSize
{
    private const int PngHeaderLength = 24;

    /// <summary>In pixels; null when the bytes end before they say.</summary>
    public static (int Width, int Height)? Of(ReadOnlySpan<byte> content) =>
        content is [0x89, ..] ? OfPng(content) : OfJpeg(content);

    private static (int, int)? OfPng(ReadOnlySpan<byte> content) =>
        content.Length >= PngHeaderLength && content[12..16].SequenceEqual("IHDR"u8)
            ? Pair(BinaryPrimitives.ReadUInt32BigEndian(content[16..]), BinaryPrimitives.ReadUInt32BigEndian(content[20..]))
            : null;

    // A JPEG is a row of segments: a mark, then (but for a few) its length. The one that starts a frame holds the size.
    private static (int, int)? OfJpeg(ReadOnlySpan<byte> content)
    {
        for (var at = 2; at + 9 <= content.Length && content[at] == 0xFF;)
        {
            var mark = content[at + 1];
            if (mark is 0xFF or 0x01 or (>= 0xD0 and <= 0xD8))
            {
                at += mark == 0xFF ? 1 : 2;
            }
            else if (mark is >= 0xC0 and <= 0xCF and not (0xC4 or 0xC8 or 0xCC))
            {
                return Pair(BinaryPrimitives.ReadUInt16BigEndian(content[(at + 7)..]), BinaryPrimitives.ReadUInt16BigEndian(content[(at + 5)..]));
            }
            else
            {
                at += 2 + Math.Max(2, (int)BinaryPrimitives.ReadUInt16BigEndian(content[(at + 2)..]));
            }
        }

        return null;
    }

    private static (int, int)? Pair(uint width, uint height) =>
        width is 0 or > int.MaxValue || height is 0 or > int.MaxValue ? null : ((int)width, (int)height);
}
