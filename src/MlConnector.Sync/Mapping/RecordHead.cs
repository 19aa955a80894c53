namespace MlConnector.Sync.Mapping;

/// <summary>That a record is there, and how old it is.</summary>
/// <param name="Id">Its id.</param>
/// <param name="ModifiedAt">When its server says it was last modified.</param>
internal readonly record struct RecordHead(string Id, DateTimeOffset? ModifiedAt);
