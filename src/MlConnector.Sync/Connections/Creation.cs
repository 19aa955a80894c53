using System.ComponentModel;

namespace MlConnector.Sync.Connections;

/// <summary>Where a record without counterpart is created. In settings <c>true</c> means <see cref="Both"/> and <c>false</c> means <see cref="Off"/>.</summary>
[TypeConverter(typeof(CreationConverter))]
public enum Creation
{
    /// <summary>Nowhere: only records that exist on both sides are kept in step.</summary>
    Off,

    /// <summary>In Business Central only.</summary>
    BusinessCentral,

    /// <summary>In Pipedrive only.</summary>
    Pipedrive,

    /// <summary>Wherever the flow's direction goes.</summary>
    Both,
}
