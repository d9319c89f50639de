/** An application on the module path. */
module consumer {
    requires com.google.common;
    requires org.zhunsheng.core;
    requires org.zhunsheng.indicators;
    requires org.zhunsheng.serialization;
}
