using System.Buffers;

namespace DigitalHelperBot.Conversation;

/// <summary>Bytes of a reply as they are written. Unlike <see cref="ArrayBufferWriter{T}"/> it does not clear what is about to be written over, up to 26 KB a message.</summary>
internal sealed class ReplyBuffer(int size) : IBufferWriter<byte>
{
    private byte[] _bytes = GC.AllocateUninitializedArray<byte>(size);
    private int _written;

    public ReadOnlyMemory<byte> WrittenMemory => _bytes.AsMemory(0, _written);

    public void Advance(int count) => _written += count;

    public Memory<byte> GetMemory(int sizeHint = 0)
    {
        MakeRoom(sizeHint);
        return _bytes.AsMemory(_written);
    }

    public Span<byte> GetSpan(int sizeHint = 0)
    {
        MakeRoom(sizeHint);
        return _bytes.AsSpan(_written);
    }

    private void MakeRoom(int sizeHint)
    {
        var needed = _written + Math.Max(1, sizeHint);
        if (needed <= _bytes.Length)
            return;
        var larger = GC.AllocateUninitializedArray<byte>(Math.Max(needed, 2 * _bytes.Length));
        _bytes.AsSpan(0, _written).CopyTo(larger);
        _bytes = larger;
    }
}
