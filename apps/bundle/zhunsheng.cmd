@echo off
rem Runs the zhunsheng command with the Java runtime of this folder. A double click opens the desk in the browser.
setlocal
chcp 65001 >nul
set "HOME_FOLDER=%~dp0"
set "JAVA=%HOME_FOLDER%runtime-windows\bin\java.exe"
if not exist "%JAVA%" if defined JAVA_HOME set "JAVA=%JAVA_HOME%\bin\java.exe"
if not exist "%JAVA%" set "JAVA=java.exe"
if "%ZHUNSHENG_PORT%"=="" set "ZHUNSHENG_PORT=8080"
if "%~1"=="" goto desk
"%JAVA%" -XX:+UseSerialGC -Dfile.encoding=UTF-8 -Dstdout.encoding=UTF-8 -Dstderr.encoding=UTF-8 -cp "%HOME_FOLDER%app\zhunsheng-cli.jar" org.zhunsheng.cli.Main %*
exit /b %errorlevel%
:desk
"%JAVA%" -XX:+UseSerialGC -Dfile.encoding=UTF-8 -Dstdout.encoding=UTF-8 -Dstderr.encoding=UTF-8 -cp "%HOME_FOLDER%app\zhunsheng-cli.jar" org.zhunsheng.cli.Main serve --port %ZHUNSHENG_PORT% --open
if errorlevel 1 pause
