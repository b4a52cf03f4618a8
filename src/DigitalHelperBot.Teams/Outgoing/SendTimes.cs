namespace DigitalHelperBot.Teams.Outgoing;

/// <summary>When one conversation was sent to, oldest first: a ring that grows with use. Its user locks it.</summary>
internal sealed class SendTimes
{
    private long[] _ring = new long[8];
    private int _first;
    private int _count;

    public bool Dropped { get; set; }

    public long Newest { get; private set; } = long.MinValue;

    /// <summary>The moment from which a further send keeps to the limit.</summary>
    public long FreeAfter(int sends, long ticks) => _count < sends ? long.MinValue : At(_count - sends) + ticks;

    public void Add(long time)
    {
        if (_count == _ring.Length)
            Grow();
        _ring[(_first + _count) % _ring.Length] = time;
        _count++;
        Newest = time;
    }

    public void ForgetBefore(long time)
    {
        while (_count > 0 && At(0) <= time)
        {
            _first = (_first + 1) % _ring.Length;
            _count--;
        }
    }

    private long At(int index) => _ring[(_first + index) % _ring.Length];

    private void Grow()
    {
        var larger = new long[_ring.Length * 2];
        for (var index = 0; index < _count; index++)
            larger[index] = At(index);
        _ring = larger;
        _first = 0;
    }
}
