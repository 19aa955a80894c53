namespace MlConnector.Testing.BusinessCentral.Model;

/// <summary>Records that exist with the record they hang on, under its id, whether anything was stored for them or not.</summary>
internal sealed class HangingTable(EntityType type, Store store, Func<EntityType, Guid, Row?> makeUp) : Table(type, store)
{
    public override Row? Find(Guid id) => base.Find(id) ?? makeUp(Type, id);
}
