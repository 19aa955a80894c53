namespace MlConnector.BusinessCentral;

/// <summary>Where an entity of one's own lives.</summary>
internal interface IEntityAddress
{
    string EntitySet { get; }

    CustomApi? Api { get; }
}
