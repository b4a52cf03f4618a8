using System.Data.Common;
using DigitalHelperBot.Storage;

namespace DigitalHelperBot.Privacy;

/// <summary>A statement with one number: a row's id, or a person's key.</summary>
internal sealed class NumberWrite(Statement statement, long number) : TurnWrite
{
    public override Statement Statement => statement;

    public override void Bind(DbParameterCollection parameters) => parameters.Set(0, number);
}
