using System.Collections.Concurrent;
using DigitalHelperBot.Teams.Schema;

namespace DigitalHelperBot.Teams.Tests.Incoming;

/// <summary>An app that writes down what it is given and answers as the test says.</summary>
internal sealed class RecordingConversation : IConversation
{
    private readonly ConcurrentQueue<IReadOnlyList<Reply>> _unsent = new();
    private bool _failsNextLook;

    public ConcurrentQueue<Turn> Turns { get; } = new();

    public ConcurrentQueue<(Reply Reply, Delivery Delivery)> Delivered { get; } = new();

    public Func<Turn, CancellationToken, Task<TurnResult>> Answer { get; set; } = (_, _) => Task.FromResult(TurnResult.Nothing);

    public int LooksForUnsent { get; private set; }

    public Turn Only => Assert.Single(Turns);

    public void LeaveUnsent(params Reply[] replies) => _unsent.Enqueue(replies);

    public Task<TurnResult> OnTurnAsync(Turn turn, CancellationToken cancellationToken)
    {
        Turns.Enqueue(turn);
        return Answer(turn, cancellationToken);
    }

    public Task OnDeliveredAsync(Reply reply, Delivery delivery, CancellationToken cancellationToken)
    {
        Delivered.Enqueue((reply, delivery));
        return Task.CompletedTask;
    }

    public void FailNextLook() => _failsNextLook = true;

    public Task<IReadOnlyList<Reply>> TakeUnsentAsync(CancellationToken cancellationToken)
    {
        LooksForUnsent++;
        if (_failsNextLook)
        {
            _failsNextLook = false;
            throw new IOException("The store is out of reach.");
        }
        return Task.FromResult(_unsent.TryDequeue(out var replies) ? replies : []);
    }
}
