using System.Buffers;
using Microsoft.AspNetCore.Connections;

namespace DigitalHelperBot.Benchmarks.Floor;

/// <summary>Answers the CONNECT of a program that thinks it speaks to the internet through a proxy; what follows on the connection is the TLS of the host that it wants.</summary>
internal static class ProxyTunnel
{
    public static ConnectionDelegate Before(ConnectionDelegate next) => async connection =>
    {
        while (true)
        {
            var read = await connection.Transport.Input.ReadAsync();
            var header = new SequenceReader<byte>(read.Buffer);
            if (header.TryReadTo(out ReadOnlySequence<byte> _, "\r\n\r\n"u8))
            {
                connection.Transport.Input.AdvanceTo(header.Position);
                break;
            }

            if (read.IsCompleted)
                return;
            connection.Transport.Input.AdvanceTo(read.Buffer.Start, read.Buffer.End);
        }

        await connection.Transport.Output.WriteAsync("HTTP/1.1 200 Connection established\r\n\r\n"u8.ToArray());
        await next(connection);
    };
}
