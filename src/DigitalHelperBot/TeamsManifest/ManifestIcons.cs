using System.Buffers.Binary;
using System.Text.Json.Nodes;

namespace DigitalHelperBot.TeamsManifest;

/// <summary>Reads the two icons that a manifest names, and holds them to the sizes that Teams takes.</summary>
internal static class ManifestIcons
{
    private static readonly (string Icon, int Pixels)[] Sizes = [("color", 192), ("outline", 32)];

    private static ReadOnlySpan<byte> Png => [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A];

    public static (IReadOnlyList<(string Name, byte[] Content)> Files, IReadOnlyList<string> Wrong) Read(string folder, JsonObject manifest)
    {
        var files = new List<(string, byte[])>();
        var wrong = new List<string>();
        foreach (var (icon, pixels) in Sizes)
        {
            var name = (manifest["icons"] as JsonObject)?[icon] is JsonValue value && value.TryGetValue<string>(out var text) ? text : "";
            if (name.Length == 0 || name != Path.GetFileName(name) || !File.Exists(Path.Combine(folder, name)))
            {
                wrong.Add($"\"icons.{icon}\" names no file in {folder}.");
                continue;
            }

            var content = File.ReadAllBytes(Path.Combine(folder, name));
            if (SizeOf(content) is not { } size || size != (pixels, pixels))
                wrong.Add($"{name} must be a PNG of {pixels} by {pixels} pixels.");
            files.Add((name, content));
        }

        return (files, wrong);
    }

    // ISO/IEC 15948, 11.2.2: width and height are the first two numbers after the header's name.
    private static (int, int)? SizeOf(ReadOnlySpan<byte> content) =>
        content.StartsWith(Png) && content.Length >= 24
            ? (BinaryPrimitives.ReadInt32BigEndian(content[16..]), BinaryPrimitives.ReadInt32BigEndian(content[20..]))
            : null;
}
