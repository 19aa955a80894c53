namespace MlConnector.Pipedrive;

/// <summary>The record that survives a merge.</summary>
/// <typeparam name="TId">The id of such records, so that only records of one kind are merged.</typeparam>
/// <param name="MergeWithId">Its id; its data wins.</param>
public sealed record MergeTarget<TId>(TId MergeWithId)
    where TId : struct;
