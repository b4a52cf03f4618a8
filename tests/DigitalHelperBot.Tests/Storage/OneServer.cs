using DigitalHelperBot.Tests.Storage;
using Xunit.Abstractions;
using Xunit.Sdk;

[assembly: TestFramework("DigitalHelperBot.Tests.Storage.OneServer", "DigitalHelperBot.Tests")]

namespace DigitalHelperBot.Tests.Storage;

/// <summary>One PostgreSQL server for all tests but those that stop theirs: started by the first that needs it, and stopped when the last test of the run has ended.</summary>
public sealed class OneServer : XunitTestFramework
{
    private static readonly Lazy<PostgresServer> Server = new();

    public OneServer(IMessageSink messageSink)
        : base(messageSink) => DisposalTracker.Add(new Stop());

    public static PostgresServer Postgres => Server.Value;

    private sealed class Stop : IDisposable
    {
        public void Dispose()
        {
            if (Server.IsValueCreated)
                Server.Value.Dispose();
        }
    }
}
