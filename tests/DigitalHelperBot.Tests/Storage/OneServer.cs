using System.Reflection;
using DigitalHelperBot.Tests.Storage;
using Xunit.Abstractions;
using Xunit.Sdk;

[assembly: TestFramework("DigitalHelperBot.Tests.Storage.OneServer", "DigitalHelperBot.Tests")]

namespace DigitalHelperBot.Tests.Storage;

/// <summary>One PostgreSQL server for all tests but those that stop theirs: started by the first that needs it, and stopped when the last test of the run has ended.</summary>
public sealed class OneServer(IMessageSink messageSink) : XunitTestFramework(messageSink)
{
    private static readonly Lazy<PostgresServer> Server = new();

    public static PostgresServer Postgres => Server.Value;

    protected override ITestFrameworkExecutor CreateExecutor(AssemblyName assemblyName) => new Executor(assemblyName, SourceInformationProvider, DiagnosticMessageSink);

    private sealed class Executor(AssemblyName assembly, ISourceInformationProvider source, IMessageSink diagnostics) : XunitTestFrameworkExecutor(assembly, source, diagnostics)
    {
        protected override async void RunTestCases(IEnumerable<IXunitTestCase> testCases, IMessageSink executionMessageSink, ITestFrameworkExecutionOptions executionOptions)
        {
            using var run = new Run(TestAssembly, testCases, DiagnosticMessageSink, executionMessageSink, executionOptions);
            await run.RunAsync();
        }
    }

    private sealed class Run(ITestAssembly assembly, IEnumerable<IXunitTestCase> cases, IMessageSink diagnostics, IMessageSink execution, ITestFrameworkExecutionOptions options)
        : XunitTestAssemblyRunner(assembly, cases, diagnostics, execution, options)
    {
        protected override Task BeforeTestAssemblyFinishedAsync()
        {
            if (Server.IsValueCreated)
                Server.Value.Dispose();
            FolderOfTheRun.Delete();
            return base.BeforeTestAssemblyFinishedAsync();
        }
    }
}
