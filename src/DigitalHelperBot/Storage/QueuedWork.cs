namespace DigitalHelperBot.Storage;

/// <summary>What waits for the writer: a turn, or a few writes of no turn.</summary>
internal sealed class QueuedWork(TurnEffects? turn, IReadOnlyList<TurnWrite> writes)
{
    private readonly TaskCompletionSource<Commit> _done = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private volatile bool _abandoned;
    private Commit? _outcome;

    public TurnEffects? Turn => turn;
    public IReadOnlyList<TurnWrite> Writes => writes;

    public Task<Commit> Done => _done.Task;

    /// <summary>The caller has stopped waiting and has said so to the person.</summary>
    public bool Abandoned => _abandoned;

    public void Abandon() => _abandoned = true;

    /// <summary>Its inbox row was there before this transaction, so its effects are left out.</summary>
    public bool WasStored { get; private set; }

    public void Begin() => (WasStored, _outcome) = (false, new(true, turn?.InvokeContent, turn?.Replies ?? []));

    /// <summary>A row of this same turn is one whose commit went through unheard: for the caller it is as fresh as ever.</summary>
    public void FoundStored(long turnId, ReplyContent? invokeContent)
    {
        WasStored = true;
        if (turnId != turn?.TurnId)
            _outcome = new(false, invokeContent, []);
    }

    public void Succeed() => _done.TrySetResult(_outcome!);

    public void Fail(Exception exception) => _done.TrySetException(exception);
}
