using System.Buffers.Binary;
using System.Collections.Concurrent;
using System.Diagnostics.CodeAnalysis;
using System.Runtime.InteropServices;
using System.Security.Cryptography;

namespace DigitalHelperBot.Teams.Incoming;

/// <summary>What a verified token says.</summary>
internal sealed record CheckedToken(string ServiceUrl, ChannelKey Key, DateTimeOffset ExpiresAt);

/// <summary>
/// Tokens that were verified before, known by a hash of the whole token. The Connector sends one token with many activities, and
/// verifying it is the dearest part of a turn. Two generations bound the size: when the young one is full, the old one goes.
/// </summary>
internal sealed class TokenMemory(int capacity)
{
    private readonly Lock _turnover = new();
    private ConcurrentDictionary<UInt128, CheckedToken> _young = new();
    private ConcurrentDictionary<UInt128, CheckedToken> _old = new();

    public bool TryFind(ReadOnlySpan<char> token, [NotNullWhen(true)] out CheckedToken? found)
    {
        var name = NameOf(token);
        if (_young.TryGetValue(name, out found))
            return true;
        if (!_old.TryGetValue(name, out found))
            return false;
        Add(name, found);
        return true;
    }

    public void Remember(ReadOnlySpan<char> token, CheckedToken verified) => Add(NameOf(token), verified);

    private void Add(UInt128 name, CheckedToken verified)
    {
        if (_young.Count >= capacity / 2)
        {
            lock (_turnover)
            {
                if (_young.Count >= capacity / 2)
                {
                    _old = _young;
                    _young = new();
                }
            }
        }
        _young[name] = verified;
    }

    // Half of a SHA-256: finding a second token for a known name takes 2^128 tries.
    private static UInt128 NameOf(ReadOnlySpan<char> token)
    {
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(MemoryMarshal.AsBytes(token), hash);
        return BinaryPrimitives.ReadUInt128LittleEndian(hash);
    }
}
