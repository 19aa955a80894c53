using MlConnector.Sync.Reading;

namespace MlConnector.Sync.Mapping;

/// <summary>One part of a record was written, and another one was not.</summary>
/// <param name="echo">The record as it is now.</param>
/// <param name="left">The changes that are still to be made.</param>
/// <param name="reason">Why they were not made.</param>
internal sealed class PartlyWrittenException(Snapshot echo, IReadOnlyList<PlannedChange> left, Exception reason) : Exception(reason.Message, reason)
{
    public Snapshot Echo { get; } = echo;

    public IReadOnlyList<PlannedChange> Left { get; } = left;

    public Exception Reason { get; } = reason;
}
