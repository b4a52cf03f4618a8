using System.Buffers.Binary;

namespace DigitalHelperBot.Tests.ArticleLibrary.Pictures;

internal static class TestPicture
{
    /// <summary>The beginning of a PNG, which is all that is looked at.</summary>
    public static byte[] Png(uint width, uint height)
    {
        byte[] content = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 13, .. "IHDR"u8, 0, 0, 0, 0, 0, 0, 0, 0, 8, 6, 0, 0, 0];
        BinaryPrimitives.WriteUInt32BigEndian(content.AsSpan(16), width);
        BinaryPrimitives.WriteUInt32BigEndian(content.AsSpan(20), height);
        return content;
    }

    /// <summary>A JPEG whose size stands after a thumbnail's segment, as cameras write it.</summary>
    public static byte[] Jpeg(ushort width, ushort height) =>
    [
        0xFF, 0xD8, 0xFF, 0xE0, 0, 16, .. "JFIF\0"u8, 1, 1, 0, 0, 1, 0, 1, 0, 0,
        0xFF, 0xE1, 0, 6, 0xFF, 0xC0, 0, 0,
        0xFF, 0xC2, 0, 11, 8, (byte)(height >> 8), (byte)height, (byte)(width >> 8), (byte)width, 1, 1, 0x11, 0,
        0xFF, 0xD9,
    ];
}
