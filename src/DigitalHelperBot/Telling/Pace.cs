namespace DigitalHelperBot.Telling;

/// <summary>Lets so many begin in a second, evenly: what was not used while there was nothing to send is not made up for.</summary>
internal sealed class Pace(double perSecond, TimeProvider time)
{
    private const double Most = 2;

    private double _saved = 1;
    private long _at = time.GetTimestamp();

    public TimeSpan UntilNext => TimeSpan.FromSeconds(1 / perSecond);

    /// <summary>How many may begin now.</summary>
    public int Allowed
    {
        get
        {
            var now = time.GetTimestamp();
            _saved = Math.Min(Most, _saved + time.GetElapsedTime(_at, now).TotalSeconds * perSecond);
            _at = now;
            return (int)_saved;
        }
    }

    public void Began(int count) => _saved -= count;
}
