using System.Text.Json;

namespace DigitalHelperBot.Benchmarks.Floor;

/// <summary>What the bot replies to each wording, so that the floor sends the same bytes: asked once of the bot, written to a file, read by the floor.</summary>
internal static class SameReplies
{
    public static async Task WriteAsync(string file, Target bot, Load load)
    {
        var replies = new Dictionary<string, byte[]>();
        using var http = new HttpClient(new SocketsHttpHandler { UseProxy = false });
        foreach (var question in load.Questions)
            replies[question] = await load.AskAsync(http, bot, question);
        await File.WriteAllBytesAsync(file, JsonSerializer.SerializeToUtf8Bytes(replies));
    }

    public static async Task<Dictionary<string, byte[]>> ReadAsync(string file) =>
        JsonSerializer.Deserialize<Dictionary<string, byte[]>>(await File.ReadAllBytesAsync(file))!;
}
