namespace MlConnector.Sync;

/// <summary>One pair of entities that the engine keeps in step. The numeric order is the order of dependency: a later flow needs the earlier ones.</summary>
public enum SyncFlow
{
    /// <summary>Pipedrive product to Business Central item.</summary>
    Products = 0,

    /// <summary>Pipedrive organization to Business Central customer.</summary>
    Organizations = 1,

    /// <summary>Pipedrive person to Business Central contact.</summary>
    Persons = 2,

    /// <summary>Won Pipedrive deal to Business Central sales order or sales invoice.</summary>
    Deals = 3,
}
