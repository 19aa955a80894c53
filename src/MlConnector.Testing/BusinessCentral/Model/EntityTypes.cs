namespace MlConnector.Testing.BusinessCentral.Model;

internal static class EntityTypes
{
    public static IReadOnlyDictionary<string, EntityType> All { get; } = Read();

    private static Dictionary<string, EntityType> Read()
    {
        var types = new Dictionary<string, EntityType>(StringComparer.Ordinal);
        MasterEntities.AddTo(types);
        SalesEntities.AddTo(types);
        return types;
    }
}
