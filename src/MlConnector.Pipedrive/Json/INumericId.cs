namespace MlConnector.Pipedrive;

/// <summary>An id that is a number; each kind is a type of its own, so that they cannot be confused.</summary>
internal interface INumericId<TSelf>
    where TSelf : struct, INumericId<TSelf>
{
    long Value { get; }

    static abstract TSelf From(long value);
}
