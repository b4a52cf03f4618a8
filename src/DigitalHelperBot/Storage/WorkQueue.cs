namespace DigitalHelperBot.Storage;

/// <summary>Work on its way to the writer's thread, which sleeps while there is none. A blocking collection would spin before it sleeps: a third of a core at load.</summary>
internal sealed class WorkQueue(int longest)
{
    /// <summary>How long work that nobody waits for waits for company.</summary>
    private static readonly TimeSpan Moment = TimeSpan.FromMilliseconds(100);

    /// <summary>How long turns wait for company while they come thick: a flush costs as much for one as for fifty.</summary>
    private static readonly TimeSpan Gathering = TimeSpan.FromMilliseconds(2);

    /// <summary>Turns come thick when so many came while the last ones were stored.</summary>
    private const int Thick = 3;

    private readonly Queue<QueuedWork> _waiting = new();
    private readonly object _gate = new();
    private bool _isUrgent;
    private bool _isThick;
    private int _urgent;
    private bool _closed;

    /// <exception cref="CommitException">It is full, or closed.</exception>
    public void Add(QueuedWork work)
    {
        lock (_gate)
        {
            Enqueue(work);
            _urgent++;
            if (_isUrgent)
                return;
            _isUrgent = true;
            Monitor.Pulse(_gate);
        }
    }

    /// <summary>Adds what nobody waits for: it goes with the next group, so that it costs no flush of its own, or alone after a moment.</summary>
    /// <exception cref="CommitException">It is full, or closed.</exception>
    public void AddForLater(QueuedWork work)
    {
        lock (_gate)
        {
            Enqueue(work);
            if (_waiting.Count == 1)
                Monitor.Pulse(_gate);
        }
    }

    /// <summary>Fills the group with what waits, as far as it goes.</summary>
    /// <returns>False when the queue is closed and empty.</returns>
    public bool Take(List<QueuedWork> group, int most)
    {
        lock (_gate)
        {
            while (_waiting.Count == 0 && !_closed)
                Monitor.Wait(_gate);
            if (!_isUrgent && !_closed)
                Monitor.Wait(_gate, Moment);
            else if (_isThick && !_closed)
                Monitor.Wait(_gate, Gathering);
            (_isThick, _urgent) = (_urgent >= Thick, 0);
            while (group.Count < most && _waiting.TryDequeue(out var work))
                group.Add(work);
            _isUrgent = _isUrgent && _waiting.Count > 0;
            return group.Count > 0;
        }
    }

    public void Close()
    {
        lock (_gate)
        {
            _closed = true;
            Monitor.PulseAll(_gate);
        }
    }

    private void Enqueue(QueuedWork work)
    {
        if (_closed)
            throw new StorageUnavailableException("The program is stopping.");
        if (_waiting.Count >= longest)
            throw new StorageBusyException();
        _waiting.Enqueue(work);
    }
}
