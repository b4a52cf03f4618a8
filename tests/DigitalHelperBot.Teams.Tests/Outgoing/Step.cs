using System.Text;

namespace DigitalHelperBot.Teams.Tests.Outgoing;

/// <summary>What a <see cref="FakeConnector"/> does with one request.</summary>
internal sealed record Step
{
    public byte[]? Bytes { get; private init; }
    public bool Closes { get; init; }
    public bool Hangs { get; private init; }
    public bool CutsBeforeBody { get; private init; }

    public static Step Taken { get; } = Answer(201, """{"id":"1:sent"}""");

    public static Step CutBeforeBodyIsRead { get; } = new() { CutsBeforeBody = true };

    public static Step CutAfterBodyIsRead { get; } = new();

    public static Step Hang { get; } = new() { Hangs = true };

    public static Step Garbage { get; } = new() { Bytes = "\0\u0001 not HTTP at all\r\n\r\n"u8.ToArray(), Closes = true };

    /// <summary>The status line and headers of a success, then half of its body.</summary>
    public static Step HalfResponse { get; } = new()
    {
        Bytes = "HTTP/1.1 201 Created\r\nContent-Type: application/json\r\nContent-Length: 100\r\n\r\n{\"id\":\"1:s"u8.ToArray(),
        Closes = true,
    };

    public static Step HalfHeaders { get; } = new() { Bytes = "HTTP/1.1 201 Created\r\nContent-Ty"u8.ToArray(), Closes = true };

    public static Step HangInBody { get; } = HalfResponse with { Closes = false, Hangs = true };

    public static Step Answer(int status, string body = "", params string[] headers)
    {
        var lines = string.Concat(headers.Select(header => header + "\r\n"));
        return new() { Bytes = Encoding.UTF8.GetBytes($"HTTP/1.1 {status} Status\r\nContent-Length: {Encoding.UTF8.GetByteCount(body)}\r\n{lines}\r\n{body}") };
    }
}
