namespace MlConnector.Sync.Connections;

/// <summary>How persons and contacts are kept in step.</summary>
public sealed class PersonFlowOptions : RecordFlowOptions
{
    /// <summary>What becomes of a person without organization.</summary>
    /// <value><see cref="PersonWithoutOrganization.Skip"/>.</value>
    public PersonWithoutOrganization WithoutOrganization { get; set; } = PersonWithoutOrganization.Skip;
}
