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
    private int _added;

    /// <summary>Half of a SHA-256: finding a second token for a known name takes 2^128 tries.</summary>
    public static UInt128 NameOf(ReadOnlySpan<char> token)
    {
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(MemoryMarshal.AsBytes(token), hash);
        return BinaryPrimitives.ReadUInt128LittleEndian(hash);
    }

    public bool TryFind(UInt128 name, [NotNullWhen(true)] out CheckedToken? found)
    {
        if (_young.TryGetValue(name, out found))
            return true;
        if (!_old.TryGetValue(name, out found))
            return false;
        Remember(name, found);
        return true;
    }

    public void Remember(UInt128 name, CheckedToken verified)
    {
        if (Interlocked.Increment(ref _added) > capacity / 2)
            MakeRoom();
        _young[name] = verified;
    }

    private void MakeRoom()
    {
        lock (_turnover)
        {
            if (_added <= capacity / 2)
                return;
            _added = 1;
            _old = _young;
            _young = new();
        }
    }
}
