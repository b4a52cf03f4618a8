using System.Buffers;
using System.Runtime.InteropServices;
using System.Text.Json;
using DigitalHelperBot.Teams.Schema;
using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;

namespace DigitalHelperBot.Teams.Incoming;

/// <summary>An activity that was read, or why there is none.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct BodyResult(Activity? Activity, Refusal Refusal)
{
    public static implicit operator BodyResult(Refusal refusal) => new(null, refusal);
}

/// <summary>Reads the activity out of a request, within limits, without making a string of it.</summary>
internal static class RequestBody
{
    public const int Longest = 1024 * 1024;
    private const int FirstBuffer = 4096;

    public static async ValueTask<BodyResult> ReadAsync(HttpRequest request)
    {
        if (!IsJson(request))
            return Refusal.MediaType;
        if (request.ContentLength > Longest)
            return Refusal.TooLarge;

        var buffer = ArrayPool<byte>.Shared.Rent((int)(request.ContentLength ?? FirstBuffer));
        try
        {
            var length = 0;
            while (true)
            {
                var read = await request.BodyReader.ReadAsync();
                var more = read.Buffer;
                if (length + more.Length > Longest)
                    return Refusal.TooLarge;

                if (length + more.Length > buffer.Length)
                    buffer = Grow(buffer, length, (int)more.Length);
                more.CopyTo(buffer.AsSpan(length));
                length += (int)more.Length;
                request.BodyReader.AdvanceTo(more.End);
                if (read.IsCompleted || read.IsCanceled)
                    return Parse(buffer.AsSpan(0, length));
            }
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }

    private static BodyResult Parse(Span<byte> json)
    {
        try
        {
            LoneSurrogates.Mend(json);
            return JsonSerializer.Deserialize(json, ActivityJson.Default.Activity) is { Type.Length: > 0, Id.Length: > 0 } activity
                ? new BodyResult(activity, Refusal.None)
                : Refusal.Malformed;
        }
        catch (Exception malformed) when (malformed is JsonException or InvalidOperationException)
        {
            return Refusal.Malformed;
        }
    }

    private static byte[] Grow(byte[] buffer, int length, int more)
    {
        var larger = ArrayPool<byte>.Shared.Rent(Math.Max(buffer.Length * 2, length + more));
        buffer.AsSpan(0, length).CopyTo(larger);
        ArrayPool<byte>.Shared.Return(buffer);
        return larger;
    }

    private static bool IsJson(HttpRequest request)
    {
        if (request.Headers.ContentEncoding.Count > 0)
            return false;
        if (request.ContentType is "application/json" or "application/json; charset=utf-8")
            return true;
        return MediaTypeHeaderValue.TryParse(request.ContentType, out var type)
            && type.MediaType.Equals("application/json", StringComparison.OrdinalIgnoreCase)
            && (!type.Charset.HasValue || HeaderUtilities.RemoveQuotes(type.Charset).Equals("utf-8", StringComparison.OrdinalIgnoreCase));
    }
}
