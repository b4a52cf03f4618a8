using System.Collections;
using System.Data.Common;

namespace DigitalHelperBot.Storage;

/// <summary>
/// The values of one statement, given straight to the database as <see cref="ParameterValues"/> sets them: no parameter objects, no
/// boxes. It is a <see cref="DbParameterCollection"/> so that a write binds in the same way on either database, and is nothing else of one.
/// </summary>
internal abstract class BoundValues : DbParameterCollection
{
    public abstract void SetText(int index, string? value);

    public abstract void SetNumber(int index, long? value);

    public abstract void SetReal(int index, double? value);

    public override int Count => throw new NotSupportedException();

    public override object SyncRoot => this;

    public override int Add(object value) => throw new NotSupportedException();

    public override void AddRange(Array values) => throw new NotSupportedException();

    public override void Clear() => throw new NotSupportedException();

    public override bool Contains(object value) => throw new NotSupportedException();

    public override bool Contains(string value) => throw new NotSupportedException();

    public override void CopyTo(Array array, int index) => throw new NotSupportedException();

    public override IEnumerator GetEnumerator() => throw new NotSupportedException();

    public override int IndexOf(object value) => throw new NotSupportedException();

    public override int IndexOf(string parameterName) => throw new NotSupportedException();

    public override void Insert(int index, object value) => throw new NotSupportedException();

    public override void Remove(object value) => throw new NotSupportedException();

    public override void RemoveAt(int index) => throw new NotSupportedException();

    public override void RemoveAt(string parameterName) => throw new NotSupportedException();

    protected override DbParameter GetParameter(int index) => throw new NotSupportedException();

    protected override DbParameter GetParameter(string parameterName) => throw new NotSupportedException();

    protected override void SetParameter(int index, DbParameter value) => throw new NotSupportedException();

    protected override void SetParameter(string parameterName, DbParameter value) => throw new NotSupportedException();
}
