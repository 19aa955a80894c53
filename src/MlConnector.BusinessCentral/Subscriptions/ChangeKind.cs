namespace MlConnector.BusinessCentral;

/// <summary>What a notification tells.</summary>
public enum ChangeKind
{
    /// <summary>Something that this version does not know.</summary>
    Other,

    /// <summary>A record was created.</summary>
    Created,

    /// <summary>A record was changed.</summary>
    Updated,

    /// <summary>A record was deleted.</summary>
    Deleted,

    /// <summary>So much changed that the server names only the collection: read it, from <see cref="ChangeNotification.Since"/> on.</summary>
    Collection,
}
